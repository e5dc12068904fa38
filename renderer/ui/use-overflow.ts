import { type RefObject, useCallback, useEffect, useState } from "react";

export interface Overflow {
  /** True where there is more than fits. */
  readonly scrolls: boolean;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** One screen down (1) or up (-1). */
  turn(direction: 1 | -1): void;
}

const KEPT = 0.85; // of a screen: the last row of one page is the first of the next

/** Follows how far an element is scrolled, and whether it needs to be. */
export function useOverflow(ref: RefObject<HTMLElement | null>): Overflow {
  const [place, setPlace] = useState({ scrolls: false, atStart: true, atEnd: true });
  useEffect(() => {
    const element = ref.current;
    return element === null ? undefined : follow(element, setPlace);
  }, [ref]);
  const turn = useCallback(
    (direction: 1 | -1) => {
      const element = ref.current;
      const smooth = document.documentElement.dataset["motion"] !== "less";
      element?.scrollBy({ top: direction * element.clientHeight * KEPT, behavior: smooth ? "smooth" : "instant" });
    },
    [ref],
  );
  return { ...place, turn };
}

type Place = Omit<Overflow, "turn">;

function follow(element: HTMLElement, tell: (place: Place) => void): () => void {
  let last = "";
  const look = () => {
    const { scrollTop, scrollHeight, clientHeight } = element;
    const place = { scrolls: scrollHeight > clientHeight + 1, atStart: scrollTop <= 1, atEnd: scrollTop + clientHeight >= scrollHeight - 1 };
    const text = JSON.stringify(place);
    if (text !== last) tell(place);
    last = text;
  };
  const watcher = new ResizeObserver(look);
  for (const part of [element, ...element.children]) watcher.observe(part);
  element.addEventListener("scroll", look, { passive: true });
  return () => {
    watcher.disconnect();
    element.removeEventListener("scroll", look);
  };
}
