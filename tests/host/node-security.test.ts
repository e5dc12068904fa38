import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { WebSocket as NodeSocket } from "ws";
import { createConnections } from "../../main/ipc/connections.ts";
import { type Fields, type Logger, silentLog } from "../../main/log.ts";
import { type Admission, createAdmission } from "../../main/node-host/security.ts";
import { listen, serve } from "../../main/node-host/transport.ts";
import { cookieOf, quiet } from "./hosts.ts";

let now = 0;
const lines: { event: string; fields: Fields | undefined }[] = [];
const write = (event: string, fields?: Fields) => void lines.push({ event, fields });
const log: Logger = { info: write, warn: write, error: write, child: () => log };
let store: { port: number; admission: Admission; anew: number; close(): void };

beforeEach(async () => {
  now = 0;
  lines.length = 0;
  const { server, port } = await listen(0, { steps: quiet, log: silentLog });
  const admission = createAdmission(port, () => now);
  const application = {
    dispatch: async () => ({ ok: true, value: null }) as const,
    connections: createConnections(),
    beginAnew: async () => void (store.anew += 1),
  };
  const close = serve(server, { application, admission, log, pages: async (path) => ({ status: 200, headers: {}, body: `page ${path}` }) });
  store = { port, admission, anew: 0, close: () => (close(), server.closeAllConnections()) };
});
afterEach(() => store.close());

const origin = () => `http://127.0.0.1:${store.port}`;
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${origin()}${path}`, { headers, redirect: "manual" });
const knock = (headers: Record<string, string>, from = origin(), path = "/bridge") =>
  new Promise<string>((resolve) => {
    const socket = new NodeSocket(`ws://127.0.0.1:${store.port}${path}`, { origin: from, headers });
    socket.on("open", () => (socket.terminate(), resolve("open")));
    socket.on("error", (error) => resolve(error.message));
  });

test("a launch address opens the store once, and sets a cookie that no script can read and no site can send", async () => {
  const address = store.admission.launchAddress();
  const first = await fetch(address, { redirect: "manual" });
  expect([first.status, first.headers.get("location")]).toEqual([302, "/"]);
  expect(first.headers.get("set-cookie")).toMatch(/^kiosk-\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/);
  expect((await fetch(address, { redirect: "manual" })).status).toBe(403);
  expect(store.anew).toBe(1);
});

test("a launch address that nobody used for ten minutes is worth nothing, nor is a guessed one", async () => {
  const address = store.admission.launchAddress();
  now = 10 * 60 * 1000 + 1;
  expect((await fetch(address, { redirect: "manual" })).status).toBe(403);
  expect((await get("/launch/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")).status).toBe(403);
});

test("a fresh launch ends the last page's right to come in; a joining one keeps it", async () => {
  const first = await cookieOf(store.admission.launchAddress());
  const joined = await cookieOf(store.admission.launchAddress({ joining: true }));
  expect(joined).toBe(first);
  expect(store.anew).toBe(1);
  expect((await get("/", { cookie: first })).status).toBe(200);
  await cookieOf(store.admission.launchAddress());
  expect((await get("/", { cookie: first })).status).toBe(403);
  expect(store.anew).toBe(2);
});

test("the page that was open when a fresh launch came is closed and told not to knock again", async () => {
  const cookie = await cookieOf(store.admission.launchAddress());
  const socket = new NodeSocket(`ws://127.0.0.1:${store.port}/bridge`, { origin: origin(), headers: { cookie } });
  await new Promise((resolve) => socket.once("open", resolve));
  const code = new Promise((resolve) => socket.once("close", resolve));
  await cookieOf(store.admission.launchAddress());
  expect(await code).toBe(4001);
});

test("pages are for the browser that was launched, by this machine's own name, and only to be read", async () => {
  const cookie = await cookieOf(store.admission.launchAddress());
  expect((await get("/", {})).status).toBe(403);
  expect((await get("/assets/app.js", { cookie: "kiosk=guess" })).status).toBe(403);
  expect((await fetch(`${origin()}/`, { method: "POST", headers: { cookie } })).status).toBe(403);
  expect((await fetch(`http://localhost:${store.port}/`, { headers: { cookie } }).catch(() => ({ status: 403 }))).status).toBe(403);
  expect(await (await get("/cart", { cookie })).text()).toBe("page /cart");
});

test.each([
  ["our page with this launch's cookie", {}, undefined, "/bridge", "open"],
  ["another site in the same browser", {}, "https://evil.example", "/bridge", "refused"],
  ["a page of another port of this machine", {}, "http://127.0.0.1:1", "/bridge", "refused"],
  ["a page left over from the last launch", { cookie: "stale" }, undefined, "/bridge", "refused"],
  ["a program that was never launched", { cookie: "" }, undefined, "/bridge", "refused"],
  ["a name that was rebound to loopback", { host: "evil.example" }, undefined, "/bridge", "refused"],
  ["our page at another path", {}, undefined, "/other", "refused"],
])("a socket of %s", async (_who, headers, from, path, expected) => {
  const cookie = await cookieOf(store.admission.launchAddress());
  lines.length = 0;
  const answer = await knock({ cookie, ...headers }, from, path);
  expect(answer).toMatch(expected === "open" ? /^open$/ : /403/);
  expect(lines).toEqual(expected === "open" ? [] : [{ event: "message refused", fields: { request: "socket", code: "not-allowed", why: "not our page" } }]);
});

test.each([
  ["text that is not JSON", "{", 1007],
  ["a frame without a name", '{"id":1}', 1007],
  ["a list", "[1,2]", 1007],
  ["more than a megabyte", "x".repeat(1024 * 1024 + 1), 1009],
])("a socket that sends %s is closed, with one line", async (_what, text, code) => {
  const cookie = await cookieOf(store.admission.launchAddress());
  const socket = new NodeSocket(`ws://127.0.0.1:${store.port}/bridge`, { origin: origin(), headers: { cookie } });
  await new Promise((resolve) => socket.once("open", resolve));
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.send(text);
  expect(await closed).toBe(code);
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  expect(lines[0]).toMatchObject({ event: "message refused", fields: { request: "socket", code: "bad-input" } });
});

test("two stores of one machine keep their cookies apart", () => {
  const other = createAdmission(store.port + 1, () => 0);
  const code = other.launchAddress().split("/").at(-1) ?? "";
  expect(other.redeem(code)?.cookie).toMatch(new RegExp(`^kiosk-${store.port + 1}=`));
});
