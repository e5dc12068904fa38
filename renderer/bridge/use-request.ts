import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { EventData, EventName, Input, Output, RequestName } from "../../preload/contract/index.ts";
import { AppError } from "../../preload/errors.ts";
import { call, listen } from "./call.ts";

/** `again` asks once more; `refreshing` is true while a newer answer is on its way behind the shown one. */
export type Asked<T> =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly value: T; readonly refreshing: boolean; again(): void }
  | { readonly state: "failed"; readonly error: AppError; again(): void };

type EventCarrying<T> = { [E in EventName]: EventData<E> extends T ? E : never }[EventName];

export interface RequestOptions<N extends RequestName> {
  /** This event carries the newer answer itself: `{ follow: "cart.changed" }`. */
  readonly follow?: EventCarrying<Output<N>>;
  /** This event says that the answer may be old: ask again. */
  readonly refreshOn?: EventName;
  /** False: do not ask yet. */
  readonly when?: boolean;
}

/** Asks main and renders the three states; a new input shows "loading" unless its answer is still fresh. */
export function useRequest<N extends RequestName>(name: N, input: Input<N>, options: RequestOptions<N> = {}): Asked<Output<N>> {
  const { follow, refreshOn, when = true } = options;
  const client = useQueryClient();
  const key = JSON.stringify(input);
  const query = useQuery<Output<N>, AppError>({
    queryKey: [name, key],
    queryFn: () => call(name, JSON.parse(key) as Input<N>).catch(asAppError),
    enabled: when,
    // Events told while nobody listened are missed: what lives by them is shown at once and asked again.
    ...((follow !== undefined || refreshOn !== undefined) && { staleTime: 0 }),
  });

  useEffect(() => {
    if (follow === undefined) return;
    return listen<EventName>(follow, (data) => void unasked(client, [name, key]).then(() => client.setQueryData([name, key], data)));
  }, [client, follow, name, key]);

  useEffect(() => {
    if (refreshOn === undefined) return;
    return listen(refreshOn, () => void unasked(client, [name, key]).then(() => client.invalidateQueries({ queryKey: [name, key] })));
  }, [client, refreshOn, name, key]);

  const again = () => void query.refetch();
  if (query.data !== undefined) return { state: "ready", value: query.data, refreshing: query.isFetching, again };
  if (query.error) return query.isFetching ? { state: "loading" } : { state: "failed", error: query.error, again };
  return { state: "loading" };
}

/** An answer on its way may be older than what was just told: it counts no longer. */
function unasked(client: QueryClient, queryKey: readonly string[]): Promise<void> {
  return client.cancelQueries({ queryKey, exact: true });
}

function asAppError(error: unknown): never {
  throw error instanceof AppError ? error : new AppError("internal", "Something went wrong.", { cause: error });
}
