import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { logOf } from "../../../main/recommender/etl/log.ts";
import { publish, similarityFiles, storeSimilarity } from "../../../main/recommender/etl/publish.ts";
import { settingsFor } from "../../../main/recommender/etl/settings.ts";
import { type Similarities, transform } from "../../../main/recommender/etl/transform.ts";
import { receiveSimilarity } from "../../../main/recommender/receive.ts";
import { createSimilarity, readSimilarity } from "../../../main/recommender/similarity.ts";
import { silentLog } from "../../../main/log.ts";
import { now, shop } from "../catalogue/demonstration.ts";
import { type Chance, chanceOf } from "../../../db/seed/chance.ts";
import { soldOf } from "./evaluate.ts";

const products = soldOf(shop.products);
const lists = await transform({ log: logOf(shop.interactions.slice(0, 20_000)), products, now, settings: settingsFor(products.length) });
const MUTATIONS = 300;
const few = await transform({ log: logOf(shop.interactions.slice(0, 5_000)), products: products.slice(0, 30), now, settings: settingsFor(30) });
let directory: string;
beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), "ecomgo-lists-"))));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const write = (generation: number, what: Similarities = lists) => publish(what, { directory, generation, madeAt: now, signature: "s", decay: 0.9 });

test("what was written is what is served", async () => {
  const { path, sha256 } = await write(1);
  const { start, numbers, scores, productIds, popularity, generation, madeAt, decay, isContent } = readSimilarity(path, sha256);
  expect([generation, madeAt, productIds, decay]).toEqual([1, now.toISOString(), lists.productIds, 0.9]);
  expect({ start, numbers, scores }).toEqual(lists.lists);
  expect(isContent).toEqual(lists.isContent);
  expect(popularity).toEqual(lists.popularity);
});

test("two runs over the same make the same file, to the byte", async () => {
  const again = await transform({ log: logOf(shop.interactions.slice(0, 20_000)), products, now, settings: settingsFor(products.length) });
  expect((await write(1, again)).sha256).toBe((await write(1)).sha256);
});

test.each([
  ["cut short", (path: string) => truncateSync(path, 4096)],
  ["empty", (path: string) => truncateSync(path, 0)],
  [
    "changed in one byte",
    (path: string) => {
      const bytes = readFileSync(path);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      writeFileSync(path, bytes);
    },
  ],
])("a file that is %s is refused, and the one before it serves", async (_, damage) => {
  await write(1);
  damage((await write(2)).path);
  const refused: unknown[] = [];
  const shelf = createSimilarity({ directory, log: { ...silentLog, warn: (event) => refused.push(event) } });
  expect([shelf.current()?.generation, refused]).toEqual([1, ["similarity file refused"]]);
  await write(3);
  expect([shelf.reload(), shelf.current()?.generation, shelf.reload()]).toEqual([true, 3, false]);
});

test(`a file that was damaged in any of ${MUTATIONS} ways is never served`, async () => {
  await write(1, few);
  const { path } = await write(2, few);
  const whole = readFileSync(path);
  const chance = chanceOf("damage");
  for (let nth = 0; nth < MUTATIONS; nth += 1) {
    writeFileSync(path, damaged(whole, chance));
    expect([nth, createSimilarity({ directory, log: silentLog }).current()?.generation]).toEqual([nth, 1]);
  }
  writeFileSync(path, whole);
  expect(createSimilarity({ directory, log: silentLog }).current()?.generation).toBe(2);
});

/** A bit turned, cut short, a piece zeroed, a piece moved, or something appended. */
function damaged(whole: Buffer, chance: Chance): Buffer {
  const at = chance.whole(0, whole.length - 1);
  const end = Math.min(whole.length, at + chance.whole(1, 4096));
  const bytes = Buffer.from(whole);
  switch (chance.whole(0, 4)) {
    case 0:
      bytes[at] = bytes[at]! ^ (1 << chance.whole(0, 7));
      return bytes;
    case 1:
      return bytes.subarray(0, at);
    case 2:
      return bytes.subarray(at, end).every((byte) => byte === 0) ? bytes.subarray(1) : bytes.fill(0, at, end);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end), bytes.subarray(at, end), Buffer.from([1])]);
    default:
      return Buffer.concat([bytes, bytes.subarray(at, end)]);
  }
}

test("a damaged newer file never replaces the one that serves", async () => {
  await write(1);
  const shelf = createSimilarity({ directory, log: silentLog });
  truncateSync((await write(2)).path, 5000);
  expect([shelf.reload(), shelf.current()?.generation]).toEqual([false, 1]);
});

test("a list that holds no number is never published", async () => {
  const broken = { ...lists, lists: { ...lists.lists, scores: lists.lists.scores.map((score, at) => (at === 3 ? Number.NaN : score)) } };
  await expect(write(1, broken)).rejects.toThrow("not a number");
  expect(similarityFiles(directory)).toEqual([]);
});

test("the last five are kept", async () => {
  for (let generation = 1; generation <= 7; generation += 1) await write(generation);
  expect(similarityFiles(directory).map(({ generation }) => generation)).toEqual([7, 6, 5, 4, 3]);
});

test("another machine's file arrives in parts, and is kept only whole", async () => {
  const { path, sha256, bytes } = await write(4);
  const whole = readFileSync(path);
  rmSync(path);
  const part = async (_: number, nth: number) => whole.subarray(nth * 500_000, (nth + 1) * 500_000);
  const news = { generation: 4, sha256, bytes };
  await expect(receiveSimilarity(news, { directory, part: async () => null })).rejects.toThrow("not there");
  await expect(receiveSimilarity(news, { directory, part: async () => Buffer.alloc(bytes) })).rejects.toThrow("damaged");
  expect(similarityFiles(directory)).toEqual([]);
  expect([await receiveSimilarity(news, { directory, part }), await receiveSimilarity(news, { directory, part })]).toEqual([true, false]);
  expect(createSimilarity({ directory, log: silentLog }).current()?.generation).toBe(4);
  await expect(storeSimilarity(whole, { directory, generation: 5, sha256: "0".repeat(64) })).rejects.toThrow("damaged");
});
