/**
 * The application without a window, in a process of its own: shoppers come and go for some seconds, and lists are made
 * meanwhile where it is asked for. Sends what it saw. node --expose-gc soak-process.ts OWNER_URL FOLDER SECONDS none|worker|main
 */
import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ensureLogin } from "../../db/central/logins.ts";
import { openCentral } from "../../db/central/open.ts";
import { withClient } from "../../db/central/start.ts";
import { createApp } from "../../main/app.ts";
import type { Application } from "../../main/application.ts";
import { systemClock } from "../../main/clock.ts";
import { readConfig } from "../../main/config.ts";
import { silentLog } from "../../main/log.ts";
import { createExtract } from "../../main/recommender/etl/extract.ts";
import { createRun } from "../../main/recommender/etl/run.ts";
import { createThread } from "../../main/recommender/thread.ts";
import type { Input, Output, RequestName } from "../../preload/contract/index.ts";

import { ownTime, watchOwnLoop } from "./own-time.ts";

const [, , ownerUrl = "", folder = "", seconds = "10", lists = "none"] = process.argv;

export interface Sample {
  readonly atMs: number;
  readonly sessions: number;
  readonly heapMb: number;
  readonly rssMb: number;
  /** What keeps a process alive but timers: sockets, files, threads. */
  readonly handles: number;
  /** Of the process and of the application's pages. */
  readonly listeners: number;
}

export interface SoakReport {
  readonly samples: readonly Sample[];
  /** Milliseconds of own time of each answer from the kiosk's own copy, in their order. */
  readonly answers: readonly number[];
  readonly errors: readonly string[];
  readonly listsMade: number;
  readonly loop: { readonly p99: number; readonly max: number };
}

const QUESTIONS = ["Do you have a quiet kettle under 60 dollars?", "Which lamp is the best?", "Is there a discount on headphones?", "Where do I find towels?"];
const QUERIES = ["kettle", "lamp", "red", "headphones", "towel", ""];
const ORDERS_EVERY = 10; // shoppers; these come twenty times as fast as in life, orders and what they change need not
const WARM_UP_SHOPPERS = 8; // each question twice: code is compiled
const SAMPLE_EVERY_MS = 250;

const errors: string[] = [];
const answers: number[] = [];
const samples: Sample[] = [];
let sessions = 0;

const application = await open();
process.send?.("open");
while ((await told()) === "warm up") {
  for (let number = 0; number < WARM_UP_SHOPPERS; number += 1) await shopper(number);
  process.send?.("warm");
}
const endsAt = performance.now() + Number(seconds) * 1000;
const stopLoop = watchOwnLoop();
const making = makeLists();
while (performance.now() < endsAt) {
  await shopper(sessions);
  sessions += 1;
  if (lists === "none") takeSample();
}
const loop = stopLoop();
const listsMade = await making;
process.send?.({ samples, answers, errors, listsMade, loop } satisfies SoakReport, () => void leave());

function told(): Promise<unknown> {
  return new Promise((resolve) => process.once("message", resolve));
}

async function open(): Promise<Application> {
  const models = join(folder, "models");
  mkdirSync(models, { recursive: true });
  cpSync(resolve(import.meta.dirname, "../../models/registry.json"), join(models, "registry.json")); // and no weights: rules answer
  const config = readConfig({ flags: ["--data", folder, "--database", ownerUrl, "--no-window"], environment: {}, folder, defaultDataFolder: folder });
  const startModel = () => {
    throw new Error("there is no model here");
  };
  const steps = { step: <T>(_what: string, work: () => Promise<T>) => work(), tell: () => {} };
  const opened = createApp({ config, clock: systemClock, log: silentLog, steps, models, startModel });
  await opened.start();
  return opened;
}

async function leave(): Promise<void> {
  await application.stop();
  process.disconnect();
  process.exit(0);
}

/** Browses, asks, fills a cart, orders, leaves. */
async function shopper(number: number): Promise<void> {
  const closing = new AbortController();
  const connection = { closed: closing.signal, send: () => {} };
  application.connections.add(connection);
  await ask("session.begin", { language: "en" });
  await ask("catalogue.departments", null);
  await ask("recommendations.popular", { limit: 12 });
  const filters = { query: QUERIES[number % QUERIES.length]!, inStock: true };
  const found = await ask("catalogue.find", { filters });
  for (const { id } of (found?.products ?? []).slice(0, 2)) {
    await ask("catalogue.product", { productId: id });
    await ask("reviews.overview", { productId: id });
    await ask("recommendations.similar", { productId: id, limit: 6 });
  }
  await ask("assistant.ask", { turnId: randomUUID(), question: QUESTIONS[number % QUESTIONS.length]! }, "paced");
  const wanted = found?.products[number % 5] ?? found?.products[0];
  if (wanted) {
    await ask("cart.add", { productId: wanted.id, quantity: 1 });
    if (number % ORDERS_EVERY === 0) await ask("orders.place", { orderId: randomUUID() }, "paced");
  }
  await ask("session.finish", null);
  closing.abort();

  /** "paced": it waits for the reading eye or for the counter, not for us. */
  async function ask<N extends RequestName>(name: N, input: Input<N>, pace: "paced" | "at once" = "at once"): Promise<Output<N> | null> {
    const took = ownTime();
    const reply = await application.dispatch(name, input, connection);
    if (pace === "at once") answers.push(took());
    if (reply.ok) return reply.value as Output<N>; // `as`: dispatch parsed it by the contract
    errors.push(`${name}: ${reply.code}`);
    return null;
  }
}

function takeSample(): void {
  const atMs = performance.now();
  if (atMs - (samples.at(-1)?.atMs ?? 0) < SAMPLE_EVERY_MS) return;
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  samples.push({
    atMs,
    sessions,
    heapMb: (heapUsed + external) / 2 ** 20,
    rssMb: rss / 2 ** 20,
    handles: process.getActiveResourcesInfo().filter((kind) => kind !== "Timeout" && kind !== "Immediate").length,
    listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0) + application.connections.count(),
  });
}

/** One run after the other, each as if a day had passed, so that none finds nothing to do. "main" is the broken variant. */
async function makeLists(): Promise<number> {
  if (lists === "none") return 0;
  const login = { name: `lists_${randomUUID().slice(0, 8)}`, password: randomUUID() };
  await withClient(ownerUrl, (owner) => ensureLogin(owner, "office", login));
  const officeUrl = new URL(ownerUrl);
  Object.assign(officeUrl, { username: login.name, password: login.password });
  const directory = join(folder, "lists");
  const office = openCentral(officeUrl.href, { connections: 1 });
  const thread = createThread({ officeUrl: officeUrl.href, directory, workerFile: resolve(import.meta.dirname, "../../main/recommender/etl/worker.ts") });
  const run = lists === "main" ? createRun({ extract: createExtract(office), directory }) : thread.run;
  let made = 0;
  for (; performance.now() < endsAt; made += 1) {
    await run(new Date(Date.now() + made * 24 * 3600 * 1000)).catch((error: unknown) => errors.push(`lists: ${String(error)}`));
    await wait(200);
  }
  await thread.stop();
  await office.destroy();
  return made;
}
