import { useEffect, useEffectEvent } from "react";
import type { Sentiment } from "../../preload/domain/review.ts";

const tones: Readonly<Record<string, Sentiment>> = { "1": "negative", "2": "neutral", "3": "positive" };

/** Not while somebody types. */
export function useToneKeys(onTone: (tone: Sentiment) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const tone = tones[event.key];
    const typing = event.target instanceof HTMLElement && event.target.matches("input:not([type=checkbox]), textarea, [contenteditable]");
    if (tone !== undefined && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat) onTone(tone);
  });
  useEffect(() => {
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
