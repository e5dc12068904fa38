/** The page's place, and the ways to change it: `useGo()("/offers")`, `useBack()()`. */
import { createContext, type ReactNode, type RefObject, useContext, useLayoutEffect, useState } from "react";
import { Router } from "wouter";
import { call } from "../bridge/call.ts";
import { createLocation, type PageLocation } from "./location.ts";
import { useSession } from "./session.tsx";

const LocationContext = createContext<PageLocation | null>(null);

export function NavigationProvider({ children }: { readonly children: ReactNode }) {
  const { page, generation, person } = useSession();
  const [location] = useState(() => createLocation(page, rememberPage));

  // Another person starts where main says, without the way back of the one before. Whoever signs in is the same
  // person with a name and goes on where the page is, which may be ahead of what main has heard.
  const start = person.who === "shopper" ? null : page;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- main repeats the page at every visit; only a new person moves us
  useLayoutEffect(() => location.restart(start ?? location.current()), [location, generation]);

  return (
    <LocationContext value={location}>
      <Router hook={location.hook}>{children}</Router>
    </LocationContext>
  );
}

export function useGo(): PageLocation["navigate"] {
  return useLocationStore().navigate;
}

export function useBack(): () => void {
  return useLocationStore().back;
}

/** Comes back to where a page was left, and to the top of a new one. */
export function useScrollMemory(ref: RefObject<HTMLElement | null>): void {
  const { scrolled, depth } = useLocationStore();
  useLayoutEffect(() => {
    const element = ref.current;
    const place = depth();
    if (element === null) return;
    element.scrollTop = scrolled.get(place) ?? 0;
    return () => void scrolled.set(place, element.scrollTop);
  }, [ref, scrolled, depth]);
}

function useLocationStore(): PageLocation {
  const location = useContext(LocationContext);
  if (location === null) throw new Error("useGo and useBack need a NavigationProvider above them");
  return location;
}

const LONGEST_PAGE = 400; // as the contract has it

/** A very long list of filters is remembered without them; a lost visit costs nothing but the place after a crash. */
function rememberPage(page: string): void {
  const kept = page.length > LONGEST_PAGE ? (page.split("?")[0] ?? "/") : page;
  void call("session.visit", { page: kept }).catch(() => {});
}
