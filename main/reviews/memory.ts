/** What was worked out lately, by its key; the oldest is forgotten first. */
export function createMemory<T>(most: number) {
  const kept = new Map<string, T>();
  return { get: (key: string) => kept.get(key), put, clear: () => kept.clear() };

  function put(key: string, value: T): void {
    kept.set(key, value);
    if (kept.size > most) kept.delete(kept.keys().next().value ?? "");
  }
}
