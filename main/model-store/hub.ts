/** Asks a hub for a file. Hugging Face tells size and SHA-256 of a large file in the headers of its first answer, before it sends one elsewhere. */
import { ModelFault } from "./fault.ts";

const MOST_REDIRECTS = 5;

export interface Hub {
  readonly fetch: typeof fetch;
}

export interface Published {
  readonly sha256: string | null;
  readonly bytes: number | null;
}

export interface Opened {
  readonly response: Response;
  readonly published: Published;
}

interface Ask {
  readonly method: "GET" | "HEAD";
  readonly signal: AbortSignal;
  /** Aborts when the server has been silent for too long, which is no wish of anybody. */
  readonly silent: AbortSignal;
  /** The first byte that is wanted. */
  readonly from?: number;
}

/** Throws `offline` where nobody answers or the hub is busy, which may pass; `hub-refused` where asking again is no use. */
export async function askHub({ fetch }: Hub, url: string, { method, signal, silent, from = 0 }: Ask): Promise<Opened> {
  const headers = { "accept-encoding": "identity", ...(from > 0 && { range: `bytes=${from}-` }) };
  let published: Published = { sha256: null, bytes: null };
  let next = new URL(url);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const response = await fetch(next, { method, headers, redirect: "manual", signal: AbortSignal.any([signal, silent]) }).catch((error: unknown) => {
      signal.throwIfAborted();
      throw new ModelFault("offline", next.host, { cause: error });
    });
    published = { ...published, ...withoutNulls(publishedIn(response.headers)) };
    if (response.status < 300 || response.status >= 400) return { response: accepted(response), published };
    await response.body?.cancel();
    next = follow(next, response.headers.get("location"));
  }
  throw new ModelFault("hub-refused", "too many redirects");
}

/** Signed addresses of large files live for minutes: a later request begins at the first address again. */
function follow(from: URL, location: string | null): URL {
  if (location === null) throw new ModelFault("hub-refused", "a redirect to nowhere");
  const to = new URL(location, from);
  if (from.protocol === "https:" && to.protocol !== "https:") throw new ModelFault("hub-refused", "a redirect to an unprotected address");
  return to;
}

function accepted(response: Response): Response {
  const { status } = response;
  if (status === 200 || status === 206 || status === 416) return response;
  const passing = status === 408 || status === 429 || status >= 500;
  throw new ModelFault(passing ? "offline" : "hub-refused", `HTTP ${status}`);
}

function publishedIn(headers: Headers): Published {
  const tag = /^(?:W\/)?"?([0-9a-f]{64})"?$/i.exec(headers.get("x-linked-etag") ?? "")?.[1];
  const size = Number(headers.get("x-linked-size") ?? Number.NaN);
  return { sha256: tag?.toLowerCase() ?? null, bytes: Number.isSafeInteger(size) && size > 0 ? size : null };
}

function withoutNulls({ sha256, bytes }: Published): Partial<Published> {
  return { ...(sha256 !== null && { sha256 }), ...(bytes !== null && { bytes }) };
}
