/** A shopper's whole visit at the built store, watched from outside: it speaks to this machine alone. */
import { execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { WebSocket as NodeSocket } from "ws";
import { expect, onTestFinished, test } from "vitest";
import type { Input, Output, RequestName } from "../../preload/contract/index.ts";
import { socketBridge, type SocketBridge } from "../../preload/socket-bridge.ts";
import { cookieOf } from "../host/hosts.ts";
import { newFolder, removeData, startStore } from "./store.ts";

const watches = isThere("strace");

test.skipIf(!watches)(
  watches ? "a store at work connects to this machine alone" : "a store at work connects to this machine alone (skipped: no strace here)",
  { timeout: 240_000 },
  async () => {
    const data = newFolder();
    const trace = join(data, "connects.txt");
    const store = startStore({ data });
    onTestFinished(async () => {
      await store.stop();
      removeData(data);
    });
    const watching = spawn("strace", ["-f", "-e", "trace=connect", "-o", trace, "-p", String(store.child.pid)], { stdio: "ignore" });
    const page = await openPage(await store.address());
    await visit(page);
    page.close();
    await store.stop();
    await new Promise((ended) => (watching.exitCode === null ? watching.once("exit", ended) : ended(null)));
    const reached = addressesIn(readFileSync(trace, "utf8"));
    expect({ some: reached.length > 0, others: reached.filter((address) => !isOurs(address)) }).toEqual({ some: true, others: [] });
  },
);

test("an address elsewhere is not taken for ours, nor is the port where names are asked for", () => {
  const lines = [
    '12 connect(21, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("93.184.215.14")}, 16) = -1 EINPROGRESS',
    '12 connect(21, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2606:2800::1", &sin6_addr)}, 28) = 0',
    '12 connect(22, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("10.0.0.2")}, 16) = 0',
    '12 connect(22, {sa_family=AF_INET, sin_port=htons(5432), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    '12 connect(22, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT',
  ];
  expect(addressesIn(lines.join("\n")).filter((address) => !isOurs(address))).toEqual(["93.184.215.14", "2606:2800::1", "10.0.0.2"]);
});

function isThere(program: string): boolean {
  try {
    execFileSync(program, ["-V"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function openPage(address: string): Promise<SocketBridge> {
  const cookie = await cookieOf(address);
  const { origin, host } = new URL(address);
  return socketBridge(() => new NodeSocket(`ws://${host}/bridge`, { origin, headers: { cookie } }) as unknown as WebSocket); // ws keeps to the browser's interface
}

/** Signs in, browses, reads reviews, asks, orders, leaves. */
async function visit(page: SocketBridge): Promise<void> {
  await ask(page, "session.begin", { language: "en" });
  const [shopper] = (await ask(page, "session.demonstrationPins", null)).shoppers;
  if (!shopper) throw new Error("the demonstration shop is not there");
  await ask(page, "session.signIn", { phone: shopper.phone, pin: shopper.pin });
  await ask(page, "recommendations.forMe", { limit: 12 });
  const { products } = await ask(page, "catalogue.find", { filters: { query: "lamp", inStock: true } });
  const productId = products[0]?.id;
  if (!productId) throw new Error("there is no lamp");
  await ask(page, "catalogue.product", { productId });
  await ask(page, "reviews.overview", { productId });
  await ask(page, "assistant.ask", { turnId: randomUUID(), question: "Do you have a quiet kettle under 60 dollars?" });
  await ask(page, "cart.add", { productId });
  await ask(page, "orders.place", { orderId: randomUUID() });
  await ask(page, "session.finish", null);
}

async function ask<N extends RequestName>(page: SocketBridge, name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await page.invoke(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.code}`);
  return reply.value as Output<N>; // `as`: main parsed it by the contract
}

/** Of every network address that a call names, as strace prints it. */
function addressesIn(trace: string): string[] {
  return [...trace.matchAll(/inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/g)].map(([, four, six]) => four ?? six ?? "");
}

function isOurs(address: string): boolean {
  return /^127\.|^::1$|^::ffff:127\./.test(address);
}
