import { useQueryClient } from "@tanstack/react-query";

/** Shelves that were fetched before the shopper changed what they are made from: what was just deleted must not flash up once more. */
export function useForgetShelves(): () => void {
  const client = useQueryClient();
  return () => client.removeQueries({ type: "inactive", predicate: ({ queryKey: [name] }) => String(name).startsWith("recommendations.") });
}
