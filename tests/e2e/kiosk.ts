/** A shopper at the kiosk: a touch screen in a real browser, a session of one's own, and an eye on everything that goes wrong unseen. */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Output } from "../../preload/contract/index.ts";
import { languages, saying, type Words, wordsOf } from "../words-of.ts";
import type { Limits } from "./looks.ts";
import { type RunningStore, runningStore } from "./running-store.ts";
import { steadyHand } from "./steady-hand.ts";

export const browserPath = process.env["TEST_BROWSER"] ?? (existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : "");

export const sizes = { portrait: { width: 1080, height: 1920 }, landscape: { width: 1920, height: 1080 } } as const;
export type Orientation = keyof typeof sizes;

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong unseen so far; taking it empties it. */
  takeTroubles(): string[];
}

let browser: Browser;

/** Registers a test that a shopper does by touch on a fresh session; any console error, CSP violation or foreign request fails it. */
export function shopper(name: string, run: (page: Page, visit: Visit) => Promise<void>, orientation: Orientation = "portrait"): void {
  const told = browserPath === "" ? `${name} (skipped: no browser on this machine)` : name;
  test.skipIf(browserPath === "")(told, async () => {
    const store = await runningStore(inject("storeFolder"));
    const visit = await open(store, orientation);
    try {
      await finishSession(visit.page);
      await run(visit.page, visit);
      expect(visit.takeTroubles(), "console errors, CSP violations, page errors and foreign requests").toEqual([]);
    } catch (error) {
      await keepPicture(visit.page, `failed ${name.slice(0, 60)}`);
      throw error;
    } finally {
      await visit.context.close();
    }
  });
}

/** A machine that builds and tests at once is no kiosk; a promise of time is measured on an idle one by `test:long`. */
export function slowness(): number {
  return process.env["LONG"] === "1" ? 1 : 5;
}

/** For whoever wants to look: `SCREENSHOTS=folder npm run test:e2e`. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env["SCREENSHOTS"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replaceAll("/", "-")}.png`) });
}

/** Call once in every file: the browser, and the store unless the file has its own. */
export function useKiosk(): void {
  beforeAll(async () => {
    if (browserPath === "") return;
    const args = ["--disable-gpu", "--disable-background-networking", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
    browser = await chromium.launch({ executablePath: browserPath, args });
    await runningStore(inject("storeFolder"));
  });
  afterAll(() => browser?.close());
}

/** A page on a store, wherever its session is. */
export async function open(store: Pick<RunningStore, "origin" | "cookie">, orientation: Orientation = "portrait"): Promise<Visit> {
  const context = await browser.newContext({ viewport: sizes[orientation], hasTouch: true, locale: "en-US" });
  const [name = "", value = ""] = store.cookie.split("=");
  await context.addCookies([{ name, value, url: store.origin, httpOnly: true, sameSite: "Strict" }]);
  const troubles: string[] = [];
  const page = await context.newPage();
  watch(page, store.origin, troubles);
  steadyHand(page);
  await page.goto(store.origin);
  return { page, context, takeTroubles: () => troubles.splice(0) };
}

export function watch(page: Page, origin: string, troubles: string[]): void {
  const ours = new RegExp(`^(data:|blob:|${origin.replace("http", "(http|ws)")})`);
  page.on("console", (message) => message.type() === "error" && troubles.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => troubles.push(`page: ${error.message}`));
  page.on("request", (request) => !ours.test(request.url()) && troubles.push(`request: ${request.url()}`));
  page.on("websocket", (socket) => !ours.test(socket.url()) && troubles.push(`socket: ${socket.url()}`));
}

/** The one before is gone, as after Finish. */
export async function finishSession(page: Page): Promise<void> {
  await page.locator("main").waitFor();
  await ask(page, "session.finish", null);
  await startButton(page).waitFor();
}

export const startButton = (page: Page) => page.getByRole("button", { name: /Touch to start/ });

/** From the attract screen to the home page. */
export async function begin(page: Page, language = "en"): Promise<void> {
  if (language === "en") await startButton(page).tap();
  else await page.locator(`main button[lang=${language}]`).tap();
  await page.getByRole("navigation", { name: saying(words(language), "shell.main") }).waitFor();
}

const known = new Map<string, Words>();

function words(language: string): Words {
  const all = known.get(language) ?? wordsOf(language);
  known.set(language, all);
  return all;
}

/** What the page says for a key in the language that it speaks. */
export async function said(page: Page, key: string): Promise<RegExp> {
  return saying(words(await page.evaluate(() => document.documentElement.lang)), key);
}

/** One request to main, as the page itself makes it; for setting a scene, never for what the test is about. */
export async function ask(page: Page, name: string, input: unknown): Promise<unknown> {
  const reply = await page.evaluate(([name, input]) => window.kiosk.invoke(name as string, input as never), [name, input] as const); // any name: main refuses what it does not know
  if (!reply.ok) throw new Error(`${name}: ${reply.code}`);
  return reply.value;
}

/** Presses keys of the on-screen keyboard, one after the other; a sign stands behind its own key. */
export async function typeByTouch(page: Page, text: string): Promise<void> {
  const keyboard = page.getByRole("region", { name: "Keyboard" });
  const press = (key: string) => keyboard.locator(`[data-skbtn="${key}"]`).first().tap();
  for (const letter of text) {
    if (/[a-z0-9 ]/.test(letter)) await press(letter === " " ? "{space}" : letter);
    else for (const key of ["{signs}", letter, "{letters}"]) await press(key);
  }
}

/** To a page by its address, as a reload after a crash would: main keeps the place, the page draws it; nothing is half done on it. */
export async function goTo(page: Page, place: string): Promise<void> {
  const { kept } = (await ask(page, "session.current", null)) as Output<"session.current">; // main has parsed it
  await ask(page, "session.keep", { kept: Object.fromEntries(Object.keys(kept).map((name) => [name, null])) });
  await ask(page, "session.visit", { page: place });
  await page.reload();
  await settled(page);
}

/** What a look at the page takes for a twin, in the language of the page. */
export async function wordsOn(page: Page): Promise<Limits["words"]> {
  const anyOf = async (...keys: string[]) => (await Promise.all(keys.map(async (key) => (await said(page, key)).source))).join("|");
  return {
    filtersInForce: await anyOf("shop.filters.inForce"),
    filter: await anyOf("shop.filter", "shop.filterCount"),
    search: await anyOf("shell.search", "home.search", "search.search"),
  };
}

/** Nothing is being fetched and the page takes touches. */
export async function settled(page: Page): Promise<void> {
  const loading = new RegExp(languages.flatMap((language) => words(language).get("ui.loading") ?? []).join("|"));
  await page.locator("[data-settled=true]").waitFor();
  await expect.poll(() => page.getByRole("status").filter({ hasText: loading }).count(), { timeout: 15_000 }).toBe(0);
  await page.evaluate(() => document.fonts.ready.then(() => null));
}

/** Fading and sliding are over: nothing moves, and the next frame begins nothing. */
export async function atRest(page: Page): Promise<void> {
  await settled(page);
  await expect.poll(() => page.evaluate(movingAfterAFrame), { timeout: 15_000 }).toBe(0);
}

/** How much still moves, endless turning left out. Runs inside the page. */
async function movingAfterAFrame(): Promise<number> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return document.getAnimations().filter(({ playState, effect }) => playState === "running" && Number.isFinite(effect?.getComputedTiming().endTime)).length;
}
