/** Wraps the application once, so that every `useRequest` shares what was heard and forgets it together. */
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { call, listen } from "./call.ts";
import { forgetEverything, queries } from "./queries.ts";

export function BridgeProvider({ children }: { readonly children: ReactNode }) {
  useEffect(forgetBetweenPeople, []);
  useEffect(catchUpAfterLoss, []);
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}

/** A new generation is a new person: nothing that the last one saw may be shown again. */
function forgetBetweenPeople(): () => void {
  let generation: number | null = null;
  void call("session.current", null).then(
    (session) => (generation ??= session.generation),
    () => {}, // the first event tells it as well
  );
  return listen("session.changed", (session) => {
    if (generation !== null && generation !== session.generation) forgetEverything();
    generation = session.generation;
  });
}

/** Events told while the connection was away are gone, so everything on screen is asked again. */
function catchUpAfterLoss(): () => void {
  let wasLost = false;
  return window.kiosk.watchConnection((connection) => {
    if (connection === "open" && wasLost) void queries.invalidateQueries();
    wasLost = connection === "lost";
  });
}
