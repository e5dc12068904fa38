import { useEffect, useState } from "react";

const PAUSE_MS = 350; // after the last letter

/** What is typed, once the hand rests. */
export function useCalm(typed: string): string {
  const [calm, setCalm] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return calm;
}
