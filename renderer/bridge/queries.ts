/** What the page has been told so far. One per page; emptied when the person at the screen changes. */
import { QueryClient } from "@tanstack/react-query";

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: "always", // main is on this machine: the browser's idea of "online" says nothing about it
      retry: false, // main has already tried; the screen offers "Try again"
      refetchOnWindowFocus: false,
      staleTime: 15_000, // going back to a page shows it at once; main's events tell of changes sooner
    },
  },
});

/** Forgets everything, for the next person; what is on screen right now is asked again. */
export function forgetEverything(): void {
  queries.removeQueries({ type: "inactive" });
  void queries.resetQueries(); // clearing would leave the mounted ones showing what they had
}
