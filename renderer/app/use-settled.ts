import { useEffect, useState } from "react";

const DEAD_TIME_MS = 200; // a second tap of the same finger must not land on the next page

/** False for a moment after each change of `place`. */
export function useSettled(place: string): boolean {
  const [settledAt, setSettledAt] = useState(place);
  useEffect(() => {
    const timer = setTimeout(() => setSettledAt(place), DEAD_TIME_MS);
    return () => clearTimeout(timer);
  }, [place]);
  return settledAt === place;
}
