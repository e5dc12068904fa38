import { useSyncExternalStore } from "react";

export type Orientation = "portrait" | "landscape";

const query = "(orientation: landscape)";

export function useOrientation(): Orientation {
  return useSyncExternalStore(subscribe, () => (window.matchMedia(query).matches ? "landscape" : "portrait"));
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}
