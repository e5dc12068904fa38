import { TREMOR_MS } from "./use-steady.ts";

const SAME_PLACE = 48; // px; every button is larger

export interface Touch {
  /** The button that took it, or whatever stood there. */
  readonly on: EventTarget | null;
  /** CSS pixels. */
  readonly x: number;
  readonly y: number;
  /** ms */
  readonly at: number;
}

/** A second touch of a trembling hand, on what the first one brought up under the finger. The same button may be touched as fast as anybody can. */
export function isStray(before: Touch | null, now: Touch): boolean {
  if (before === null || before.on === now.on || now.at - before.at >= TREMOR_MS) return false;
  return Math.hypot(now.x - before.x, now.y - before.y) < SAME_PLACE;
}

/** Stray touches press nothing on any page. */
export function dropStrayTouches(page: Window): void {
  let before: Touch | null = null;
  const hear = (event: MouseEvent) => {
    if (event.detail === 0) return; // a key or a program pressed it
    const now = { on: buttonOf(event.target), x: event.clientX, y: event.clientY, at: event.timeStamp };
    const stray = isStray(before, now);
    before = stray ? { ...now, on: before?.on ?? null } : now; // trembling on begins the moment anew
    if (!stray) return;
    event.preventDefault();
    event.stopPropagation();
  };
  page.addEventListener("click", hear, { capture: true });
}

function buttonOf(target: EventTarget | null): EventTarget | null {
  return (target instanceof Element && target.closest("button, a, label, input")) || target;
}
