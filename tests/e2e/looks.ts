/** What an eye and a hand would complain about on a page as it is drawn now. Runs inside the page. */
export interface Complaints {
  /** Words that are cut, and things that stand partly outside the screen. */
  readonly cut: string[];
  /** Targets smaller than a fingertip. */
  readonly small: string[];
  /** Controls above the reach line without a twin of the same name below it. */
  readonly high: string[];
}

export interface Limits {
  /** Pixels, each side. */
  readonly smallest: number;
  /** Pixels from the top; 0 where all of the screen is in reach. */
  readonly reachLine: number;
  /** What the page says in its language; each the source of a regular expression. */
  readonly words: { readonly filtersInForce: string; readonly filter: string; readonly search: string };
}

export function complaintsAbout({ smallest, reachLine, words }: Limits): Complaints {
  const controls = [...document.querySelectorAll<HTMLElement>("a, button, input, textarea, select, [role=tab], [role=button]")].filter(isShown);
  return { cut: [...cutWords(), ...outside()], small: controls.filter(isSmall).map(described), high: controls.filter(isHigh).map(described) };

  function isShown(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  }

  function isSmall(control: HTMLElement): boolean {
    const { width, height } = control.getBoundingClientRect();
    return Math.min(width, height) < smallest - 0.5;
  }

  function isHigh(control: HTMLElement): boolean {
    if (middle(control) + scrolledBy(control) >= reachLine || !isOnTop(control)) return false;
    return !controls.some((other) => other !== control && middle(other) >= reachLine && nameOf(other) === nameOf(control));
  }

  /** How far scrolling back would bring it down. */
  function scrolledBy(control: Element): number {
    return control.closest("[data-scroller]")?.scrollTop ?? 0;
  }

  function middle(element: Element): number {
    const { top, bottom } = element.getBoundingClientRect();
    return (top + bottom) / 2;
  }

  /** What a sheet covers is not a control at the moment. */
  function isOnTop(element: Element): boolean {
    const { left, right } = element.getBoundingClientRect();
    const hit = document.elementFromPoint((left + right) / 2, middle(element));
    return hit !== null && (element.contains(hit) || hit.contains(element));
  }

  /** What leads to the search is a twin of the search page's button; a filter is taken off where it was put on, too. */
  function nameOf(control: HTMLElement): string {
    const list = control.closest("ul")?.getAttribute("aria-label") ?? "";
    if (new RegExp(words.filtersInForce).test(list) || new RegExp(words.filter).test(control.textContent)) return "filter";
    if (new RegExp(words.search).test(control.textContent.trim())) return "search";
    return (control.getAttribute("aria-label") ?? control.textContent).trim();
  }

  function described(element: Element): string {
    const { x, y, width, height } = element.getBoundingClientRect();
    return `${element.tagName.toLowerCase()} "${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 50)}" ${[x, y, width, height].map(Math.round).join(" ")}`;
  }

  function outside(): string[] {
    const wide = document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [];
    const parts = controls.filter((control) => {
      const { left, right } = control.getBoundingClientRect();
      return left < -1 || right > innerWidth + 1;
    });
    return [...wide, ...parts.map((part) => `outside: ${described(part)}`)];
  }

  function cutWords(): string[] {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const faults: string[] = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (element === null || walker.currentNode.textContent?.trim() === "" || !isShown(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const how = [...range.getClientRects()].map((line) => cutBy(line, element)).find((answer) => answer !== null);
      if (how) faults.push(`${how}: ${walker.currentNode.textContent?.trim().slice(0, 60)}`);
    }
    return faults;
  }

  /** The nearest box that shows only a part of this line; a box that hides it whole means to. */
  function cutBy(line: DOMRect, from: Element): string | null {
    for (let box: Element | null = from; box !== null; box = box.parentElement) {
      const style = getComputedStyle(box);
      const { left, right, top, bottom, width, height } = box.getBoundingClientRect();
      if (width <= 1 || height <= 1) return null; // for screen readers alone
      const clips = (overflow: string) => overflow !== "visible";
      if (clips(style.overflowX) && line.right > left && line.left < right && (line.right > right + 2 || line.left < left - 2)) return "cut at the side";
      if (clips(style.overflowX) && (line.right <= left || line.left >= right)) return null;
      if (style.overflowY === "hidden" || style.overflowY === "clip") {
        const shown = (Math.min(line.bottom, bottom) - Math.max(line.top, top)) / line.height;
        if (shown < 0.35) return null; // a line that a box leaves out whole, with its dots
        if (shown < 0.75) return "cut in height"; // less than the letters need: the rest is the space above and below them
      }
      if (style.overflowY === "auto" || style.overflowY === "scroll") return null; // scrolling brings it into view
    }
    return null;
  }
}
