import { type RefObject, useEffect } from "react";

/** After each change of `place` a screen reader starts in the new page, unless a field of it has the focus already. */
export function useFocusOn(ref: RefObject<HTMLElement | null>, place: string): void {
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  }, [ref, place]);
}
