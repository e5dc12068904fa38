/** A screen that nobody touches warns, waits, and then belongs to nobody. Its own store, with a short patience and a copy of the shop's data. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Output } from "../../preload/contract/index.ts";
import { ask, begin, browserPath, open, startButton, useKiosk, type Visit } from "./kiosk.ts";
import { find, first } from "./places.ts";
import { openStore, runningStore, stopProcess, writeSettings } from "./running-store.ts";

const NOWHERE = "postgres://nobody:nothing@127.0.0.1:9/none"; // the kiosk goes on with its copy

const folder = mkdtempSync(join(tmpdir(), "kiosk-idle-"));
let pid = 0;
let visit: Visit;

useKiosk();

beforeAll(async () => {
  if (browserPath === "") return;
  const { data } = await runningStore(inject("storeFolder"));
  writeSettings(folder, { idleSeconds: 10, warningSeconds: 6 });
  await copyOf(join(data, "kiosk/cache.db"), join(folder, "kiosk/cache.db"));
  const store = await openStore(folder, folder, ["--database", NOWHERE]);
  pid = store.pid;
  visit = await open(store);
});

afterAll(async () => {
  await visit?.context.close();
  if (pid !== 0) await stopProcess(pid);
  rmSync(folder, { recursive: true, force: true });
});

const warning = () => visit.page.getByRole("alertdialog");

test.skipIf(browserPath === "")("An untouched screen warns with two buttons of equal size, and 'I'm here' keeps everything", async () => {
  const { page } = visit;
  await begin(page);
  const product = first((await find(page, { inStock: true })).products);
  await ask(page, "cart.add", { productId: product.id });
  await warning().waitFor({ timeout: 20_000 });
  const [here, finish] = await Promise.all(["I'm here", "Finish"].map((name) => warning().getByRole("button", { name }).boundingBox()));
  expect({ width: Math.round(here?.width ?? 0), height: here?.height }).toEqual({ width: Math.round(finish?.width ?? -1), height: finish?.height });
  await warning().getByRole("button", { name: "I'm here" }).tap();
  await warning().waitFor({ state: "hidden" });
  await page.getByRole("button", { name: /^Cart 1 · / }).waitFor();
});

test.skipIf(browserPath === "")("A warning that nobody answers ends the session in page and main, and the next shopper starts with nothing", async () => {
  const { page } = visit;
  await ask(page, "assistant.ask", { turnId: crypto.randomUUID(), question: "What is on offer today?" });
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Ask" }).tap();
  await startButton(page).waitFor({ timeout: 30_000 });
  const cart = (await ask(page, "cart.current", null)) as Output<"cart.current">; // main has parsed it
  const talk = (await ask(page, "assistant.talk", null)) as Output<"assistant.talk">; // main has parsed it
  expect({ lines: cart.lines.length, turns: talk.length, troubles: visit.takeTroubles() }).toEqual({ lines: 0, turns: 0, troubles: [] });
});

/** Also of a database that is being written to. */
async function copyOf(from: string, to: string): Promise<void> {
  const database = new Database(from, { readonly: true });
  await database.backup(to);
  database.close();
}
