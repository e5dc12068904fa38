/** What goes wrong in a running store leaves exactly one line, with where and which request, and nothing that a person said. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket as NodeSocket } from "ws";
import { socketBridge, type SocketBridge } from "../../preload/socket-bridge.ts";
import { cookieOf } from "../host/hosts.ts";
import { logLines, newFolder, removeData, type Store, startStore } from "./store.ts";

const data = newFolder();
const planted = [
  "Wilhelmina",
  "5550142233",
  "918273",
  "bathyscaphe",
  "quokkahandle",
  "zebrafish@example.test",
  "marzipanstollen",
  "Drosselgasse",
  "hunter2-of-old",
  "Zk3vQ9aa1BcD2eF3gH4iJ5kL",
];
let store: Store;
let page: SocketBridge;

beforeAll(async () => {
  store = startStore({ data });
  page = await openPage(await store.address());
}, 120_000);
afterAll(async () => {
  page.close();
  expect(await store.stop()).toBe(0);
  removeData(data);
});

async function openPage(address: string): Promise<SocketBridge> {
  const cookie = await cookieOf(address);
  const { origin, host } = new URL(address);
  return socketBridge(() => new NodeSocket(`ws://${host}/bridge`, { origin, headers: { cookie } }) as unknown as WebSocket); // ws keeps to the browser's interface
}

/** The lines that `work` leaves, of the scopes and events that are asked for. */
async function linesOf(work: () => Promise<unknown>, wanted: (line: Record<string, unknown>) => boolean): Promise<Record<string, unknown>[]> {
  const before = logLines(data).length;
  await work();
  const found = () => logLines(data).slice(before).filter(wanted);
  await expect.poll(() => found().length, { timeout: 10_000 }).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, 300)); // a second line would come now
  return found();
}

const complete = { at: expect.stringMatching(/Z$/), scope: expect.stringMatching(/./), correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/) };

test("a refused message", async () => {
  const lines = await linesOf(
    () => page.invoke("session.visit", { page: "no slash" }),
    ({ event }) => event === "message refused",
  );
  expect(lines).toEqual([
    { ...complete, level: "warn", event: "message refused", fields: { request: "session.visit", code: "bad-input", why: "invalid_format at page" } },
  ]);
});

test("an exception in the page", async () => {
  const stack = "TypeError: x\n    at Shelf (app://kiosk/assets/index.js:1:2)";
  const lines = await linesOf(
    () => page.invoke("status.rendererFailed", { message: "Cannot read properties of undefined", stack }),
    ({ scope }) => scope === "page",
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ ...complete, level: "error" });
});

test.skipIf(!existsSync("/proc/self/task"))("a model process that is killed, while the shop goes on", async () => {
  const { pid } = store.child;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").map(Number);
  const model = children.find((child) => readFileSync(`/proc/${child}/cmdline`, "utf8").includes("llm/worker"));
  const lines = await linesOf(
    async () => model && process.kill(model, "SIGKILL"),
    ({ scope, level }) => scope === "llm" && level !== "info",
  );
  expect(lines).toEqual([expect.objectContaining(complete)]);
  expect(await page.invoke("session.current", null)).toMatchObject({ ok: true });
});

test("nothing that a shopper typed is anywhere in the log folder", async () => {
  const [name, phone, pin, question, review, mail, search, street, password, token] = planted as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  await page.invoke("session.begin", { language: "en" });
  const asked = await page.invoke("assistant.ask", { turnId: "7f1f3f6e-3a57-4a57-9a57-1f3f6e3a574a", question: `${name} asks for a ${question} in ${street}` });
  expect(asked).toMatchObject({ ok: true });
  expect(await page.invoke("session.signIn", { phone, pin })).toMatchObject({ ok: false, code: "wrong-pin" });
  await page.invoke("catalogue.suggest", { text: `"${search}" AND ${mail}` });
  await page.invoke("catalogue.find", { filters: { query: `${search} ${mail}` } });
  const found = await page.invoke("catalogue.find", { filters: {} });
  const { products } = (found.ok ? found.value : { products: [] }) as { products: { id: string }[] }; // as the contract says
  const written = await page.invoke("reviews.write", {
    reviewId: "8f1f3f6e-3a57-4a57-9a57-1f3f6e3a574a",
    productId: products[0]?.id,
    stars: 5,
    text: `${review} ${password} said ${name}`,
  });
  expect(written).toMatchObject({ ok: true });
  await page.invoke(token, { [password]: token });
  await page.invoke("status.rendererFailed", { message: `bad value "${search}" of '${name}'`, stack: `Error: ${token}` });
  await page.invoke("session.finish", null);
  const folder = join(data, "kiosk/logs");
  const everything = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
  expect(planted.filter((word) => everything.includes(word))).toEqual([]);
});
