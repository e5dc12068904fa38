/** State of a page that main holds as well: a reload or a renderer that crashed finds half-typed words and open sheets again. */
import { type Dispatch, type SetStateAction, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { call } from "../bridge/call.ts";

const TELL_AFTER_MS = 120; // one message for what changes together, and for a few letters

const restored = new Map<string, string>();
let waiting: Record<string, string | null> = {};
let timer: ReturnType<typeof setTimeout> | null = null;

/** What main held when this page was loaded. Each is taken once, by the part of the page that it belongs to. */
export function restore(kept: Readonly<Record<string, string>>): void {
  restored.clear();
  for (const [name, text] of Object.entries(kept)) restored.set(name, text);
}

export function takeRestored(name: string): string | null {
  const text = restored.get(name) ?? null;
  restored.delete(name);
  return text;
}

export function remember(name: string, text: string | null): void {
  waiting[name] = text;
  timer ??= setTimeout(tell, TELL_AFTER_MS);
}

function tell(): void {
  timer = null;
  const kept = waiting;
  waiting = {};
  void call("session.keep", { kept }).catch(() => {}); // what main does not hear of is lost with a reload, and not before
}

/** `useState` whose value survives a reload for as long as the part of the page stands. `name` is its own on that page. */
export function useRemembered<T>(name: string, start: T | (() => T)): readonly [T, Dispatch<SetStateAction<T>>] {
  const [path] = useLocation();
  return useRememberedOnAnyPage(`${path} ${name}`, start);
}

/** The same for what stands on every page. */
export function useRememberedOnAnyPage<T>(name: string, start: T | (() => T)): readonly [T, Dispatch<SetStateAction<T>>] {
  const [key] = useState(name);
  const [value, setValue] = useState<T>(() => read<T>(takeRestored(key)) ?? (start instanceof Function ? start() : start));
  const [first] = useState(value);
  useEffect(() => {
    if (value !== first) remember(key, JSON.stringify(value));
  }, [key, value, first]);
  useEffect(() => () => remember(key, null), [key]);
  return [value, setValue];
}

function read<T>(text: string | null): T | null {
  return text === null ? null : (JSON.parse(text) as T); // `as`: written above, under this very name
}
