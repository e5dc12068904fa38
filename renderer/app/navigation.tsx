/** The page's place, and the ways to change it: `useGo()("/offers")`, `useBack()()`. */
import { createContext, type ReactNode, type RefObject, useContext, useLayoutEffect, useState } from "react";
import { Router } from "wouter";
import { call } from "../bridge/call.ts";
import { createLocation, type PageLocation } from "./location.ts";
import { remember, takeRestored } from "./remembered.ts";
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

/** Comes back to where a page was left, a reload included, and to the top of a new one. */
export function useScrollMemory(ref: RefObject<HTMLElement | null>): void {
  const { scrolled, depth, current } = useLocationStore();
  useLayoutEffect(() => {
    const element = ref.current;
    const place = depth();
    if (element === null) return;
    const key = `${current().split("?")[0]} scroll`;
    const scroll = scrollTo(element, scrolled.get(place) ?? Number(takeRestored(key) ?? 0));
    const tell = () => remember(key, element.scrollTop === 0 ? null : String(Math.round(element.scrollTop)));
    element.addEventListener("scroll", tell, { passive: true });
    return () => {
      // A page that only says that it is loading gives way to the page itself, which has yet to come there.
      const wanted = scroll.stop();
      element.removeEventListener("scroll", tell);
      if (wanted === null) remember(key, null);
      scrolled.set(place, wanted ?? element.scrollTop);
    };
  }, [ref, scrolled, depth, current]);
}

const GIVE_UP_MS = 4_000;

/** After a reload the goods of a page come later than the page: it is tried again as it grows, until a hand takes over. */
function scrollTo(element: HTMLElement, top: number): { /** Answers where it should have come, where it has not. */ stop(): number | null } {
  let trying = true;
  element.scrollTop = top;
  const growing = new MutationObserver(() => {
    element.scrollTop = top;
    if (element.scrollTop >= top - 1) stop();
  });
  const timer = setTimeout(stop, GIVE_UP_MS);
  growing.observe(element, { childList: true, subtree: true, attributes: true });
  element.addEventListener("pointerdown", stop, { once: true });
  if (element.scrollTop >= top - 1) stop();
  return { stop: () => (trying ? (stop(), top) : null) };

  function stop(): void {
    trying = false;
    clearTimeout(timer);
    growing.disconnect();
    element.removeEventListener("pointerdown", stop);
  }
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
