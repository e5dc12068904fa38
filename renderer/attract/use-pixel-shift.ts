import { useEffect, useState } from "react";

const SHIFT_MS = 60_000;
const PLACES = 4;

/** A number from 0 to 3 that changes each minute: the picture moves a little, so that it does not burn in. */
export function usePixelShift(): number {
  const [place, setPlace] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setPlace((before) => (before + 1) % PLACES), SHIFT_MS);
    return () => clearInterval(timer);
  }, []);
  return place;
}
