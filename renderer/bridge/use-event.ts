import { useEffect, useRef } from "react";
import type { EventData, EventName } from "../../preload/contract/index.ts";
import { listen } from "./call.ts";

/** Hears one event for as long as the component is shown. */
export function useEvent<N extends EventName>(name: N, listener: (data: EventData<N>) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => listen(name, (data) => latest.current(data)), [name]);
}
