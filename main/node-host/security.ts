/** Who may come in: our own page, on this machine, holding the cookie of the newest launch. */
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

type Asking = Pick<IncomingMessage, "headers">;

export interface Admission {
  /** An address that opens the store once, within ten minutes. A `joining` one keeps the session that is there. */
  launchAddress(options?: { joining: boolean }): string;
  /** The cookie to set, and whether the session goes on; null for a code that is used, old or guessed. */
  redeem(code: string): { cookie: string; joining: boolean } | null;
  /** Asked by this machine's own name, with the cookie of the newest launch. */
  admits(request: Asking): boolean;
  /** As `admits`, and from a page of ours: for sockets, which browsers let any site open. */
  admitsSocket(request: Asking): boolean;
}

const CODE_LIVES = 10 * 60 * 1000; // ms; long enough to walk to the machine

export function createAdmission(port: number, now: () => number): Admission {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  const name = `kiosk-${port}`; // cookies do not know ports: two stores of one machine must not overwrite each other's
  const codes = new Map<string, { until: number; joining: boolean }>();
  let token = newSecret();

  return { launchAddress, redeem, admits, admitsSocket };

  function launchAddress({ joining } = { joining: false }): string {
    const code = newSecret();
    codes.set(code, { until: now() + CODE_LIVES, joining });
    return `${origin}/launch/${code}`;
  }

  function redeem(code: string): { cookie: string; joining: boolean } | null {
    const found = codes.get(code);
    codes.delete(code);
    if (!found || found.until < now()) return null;
    if (!found.joining) token = newSecret();
    return { cookie: `${name}=${token}; HttpOnly; SameSite=Strict; Path=/`, joining: found.joining };
  }

  function admits(request: Asking): boolean {
    return request.headers.host === host && sameSecret(cookie(request, name), token);
  }

  function admitsSocket(request: Asking): boolean {
    return request.headers.origin === origin && admits(request);
  }
}

function newSecret(): string {
  return randomBytes(24).toString("base64url");
}

function cookie({ headers }: Asking, name: string): string {
  const pairs = (headers.cookie ?? "").split("; ").map((pair) => pair.split("="));
  return pairs.find(([key]) => key === name)?.[1] ?? "";
}

function sameSecret(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
