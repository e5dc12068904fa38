import { describe, expect, test, vi } from "vitest";
import { type Connection, REPLACED } from "../../preload/bridge.ts";
import { socketBridge } from "../../preload/socket-bridge.ts";
import { hosts } from "./hosts.ts";

vi.mock("electron", async () => (await import("./fake-electron.ts")).electronModule);

test("when the host goes away, waiting and later requests fail instead of hanging", async () => {
  const host = await hosts["websocket"]!(() => new Promise(() => {}));
  const waiting = host.bridge.invoke("session.touch", null);
  await vi.waitFor(() => expect(host.connections.count()).toBe(1));
  await host.close();
  expect(await waiting).toMatchObject({ ok: false, code: "disconnected" });
  expect(await host.bridge.invoke("session.touch", null)).toMatchObject({ ok: false, code: "disconnected" });
});

test("an Electron main that goes away or refuses leaves no request hanging", async () => {
  const host = await hosts["electron"]!(async () => {
    throw new Error("gone");
  });
  expect(await host.bridge.invoke("session.touch", null)).toMatchObject({ ok: false, code: "disconnected" });
});

/** A socket whose fate the test decides. */
class Puppet extends EventTarget {
  readonly sent: string[] = [];
  send = (text: string) => void this.sent.push(text);
  close = () => this.lose();
  open = () => this.dispatchEvent(new Event("open"));
  lose = (code = 1006) => this.dispatchEvent(Object.assign(new Event("close"), { code }));
  hear = (message: object) => this.dispatchEvent(Object.assign(new Event("message"), { data: JSON.stringify(message) }));
}

describe("a page that lost its socket", () => {
  const openPuppets = () => {
    const puppets: Puppet[] = [];
    const waits: number[] = [];
    const bridge = socketBridge(() => puppets[puppets.push(new Puppet()) - 1] as unknown as WebSocket, { waitBefore: (attempt) => (waits.push(attempt), 1) });
    const seen: Connection[] = [];
    bridge.watchConnection((connection) => seen.push(connection));
    return { puppets, waits, bridge, seen };
  };

  test("tries again, waits longer each time in a row, and starts small after it was back", async () => {
    const { puppets, waits, seen } = openPuppets();
    for (const n of [0, 1, 2]) {
      puppets[n]!.lose();
      await vi.waitFor(() => expect(puppets).toHaveLength(n + 2));
    }
    puppets[3]!.open();
    puppets[3]!.lose();
    expect(waits).toEqual([1, 2, 3, 1]);
    expect(seen).toEqual(["open", "lost", "open", "lost"]);
  });

  test("hears events again without subscribing again, and asks on the new socket", async () => {
    const { puppets, bridge } = openPuppets();
    const heard: unknown[] = [];
    bridge.subscribe("cart.changed", (data) => heard.push(data));
    puppets[0]!.open();
    puppets[0]!.lose();
    await vi.waitFor(() => expect(puppets).toHaveLength(2));
    puppets[1]!.open();
    puppets[1]!.hear({ event: "cart.changed", data: 1 });
    void bridge.invoke("cart.current", null);
    await vi.waitFor(() => expect(puppets[1]!.sent).toHaveLength(1));
    expect({ heard, onOld: puppets[0]!.sent }).toEqual({ heard: [1], onOld: [] });
  });

  test("does not knock again when a newer launch took its place", async () => {
    const { puppets, waits } = openPuppets();
    puppets[0]!.open();
    puppets[0]!.lose(REPLACED);
    expect(waits).toEqual([]);
  });

  test("a request made while the page still loads waits for the first socket", async () => {
    const { puppets, bridge } = openPuppets();
    const asked = bridge.invoke("session.current", null);
    expect(puppets[0]!.sent).toEqual([]);
    puppets[0]!.open();
    await vi.waitFor(() => expect(puppets[0]!.sent).toHaveLength(1));
    puppets[0]!.hear({ id: 1, reply: { ok: true, value: 7 } });
    expect(await asked).toEqual({ ok: true, value: 7 });
  });
});
