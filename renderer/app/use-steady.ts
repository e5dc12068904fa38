import { useCallback, useEffect, useRef } from "react";

export const TREMOR_MS = 300; // a hand that trembles touches twice within this

/** The same action, once however often a hand touches within a moment. */
export function useSteady<A extends unknown[]>(act: (...given: A) => void): (...given: A) => void {
  const latest = useRef(act);
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: A) => {
    const now = performance.now();
    const tremor = now - last.current < TREMOR_MS;
    last.current = now; // trembling on begins the moment anew
    if (!tremor) latest.current(...given);
  }, []);
}
