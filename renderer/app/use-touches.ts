import { useEffect } from "react";
import { call } from "../bridge/call.ts";

const ENOUGH_MS = 4_000; // main's idle clock counts in tens of seconds

/** Tells main that somebody is there, at most every few seconds. */
export function useTouches(): void {
  useEffect(() => {
    let told = -Infinity;
    const touch = () => {
      if (performance.now() - told < ENOUGH_MS) return;
      told = performance.now();
      void call("session.touch", null).catch(() => {}); // the next touch tells it again
    };
    const kinds = ["pointerdown", "keydown", "wheel"] as const;
    for (const kind of kinds) window.addEventListener(kind, touch, { capture: true, passive: true });
    return () => kinds.forEach((kind) => window.removeEventListener(kind, touch, { capture: true }));
  }, []);
}
