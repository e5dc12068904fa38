/** Ways in which the line between the page and main, or the page itself, breaks. */
import type { Page } from "playwright";

export async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent("crash");
  void page.goto("chrome://crash").catch(() => {}); // a page that dies answers nothing
  await crashed;
}

/** Before the page's own scripts: sockets can be closed, and new ones refused, as when main is away. */
export function rememberSockets(): void {
  const Real = WebSocket;
  const opened: WebSocket[] = [];
  let allowed = true;
  class Watched extends Real {
    constructor(url: string | URL) {
      super(allowed ? url : `${url}-refused`);
      opened.push(this);
    }
  }
  Object.assign(window, {
    WebSocket: Watched,
    sockets: { lose: () => ((allowed = false), opened.forEach((socket) => socket.close())), allow: () => (allowed = true) },
  });
}

interface WithSockets {
  readonly sockets: { lose(): void; allow(): void };
}

export function loseSocket(): void {
  (window as unknown as WithSockets).sockets.lose(); // put there by rememberSockets
}

export function allowSockets(): void {
  (window as unknown as WithSockets).sockets.allow(); // put there by rememberSockets
}
