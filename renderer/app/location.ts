/** Where the page is. It has no address bar: main keeps the page, so that a reload or a new socket finds it again. */
import { useSyncExternalStore } from "react";
import type { BaseLocationHook } from "wouter";

export interface PageLocation {
  readonly hook: BaseLocationHook;
  navigate(page: string, options?: { readonly replace?: boolean }): void;
  /** To the page before, or home where there is none. */
  back(): void;
  /** Goes there and forgets the way back: a new person, or a reload. */
  restart(page: string): void;
  current(): string;
  /** How far each page on the way back was scrolled, by its place on that way. */
  readonly scrolled: Map<number, number>;
  /** The place of the current page on the way back. */
  depth(): number;
}

const LONGEST_WAY_BACK = 50; // a shopper does not press Back more often

export function createLocation(first: string, onVisit: (page: string) => void): PageLocation {
  let pages = [first];
  const listeners = new Set<() => void>();
  const scrolled = new Map<number, number>();

  const hook: BaseLocationHook = () => [useSyncExternalStore(subscribe, path), navigate];
  hook.searchHook = () => useSyncExternalStore(subscribe, search);
  return { hook, navigate, back, restart, current, scrolled, depth: () => pages.length };

  function navigate(page: string, { replace = false }: { readonly replace?: boolean } = {}): void {
    if (page === current()) return;
    if (!replace) scrolled.delete(pages.length + 1); // a page come to anew starts at its top
    go(replace ? [...pages.slice(0, -1), page] : [...pages, page].slice(-LONGEST_WAY_BACK));
    onVisit(page);
  }

  function back(): void {
    if (pages.length < 2) return navigate("/", { replace: true });
    go(pages.slice(0, -1));
    onVisit(current());
  }

  function restart(page: string): void {
    scrolled.clear();
    if (page !== current() || pages.length > 1) go([page]);
  }

  function go(next: string[]): void {
    pages = next;
    for (const listener of listeners) listener();
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  function current(): string {
    return pages.at(-1) ?? "/";
  }

  function path(): string {
    return current().split("?")[0] ?? "/";
  }

  function search(): string {
    return current().split("?")[1] ?? "";
  }
}
