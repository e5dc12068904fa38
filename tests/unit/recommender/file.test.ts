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
import { soldOf } from "./evaluate.ts";

const products = soldOf(shop.products);
const lists = transform({ log: logOf(shop.interactions.slice(0, 20_000)), products, now, settings: settingsFor(products.length) });
let directory: string;
beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), "ecomgo-lists-"))));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const write = (generation: number, what: Similarities = lists) => publish(what, { directory, generation, madeAt: now, signature: "s" });

test("what was written is what is served", async () => {
  const { path, sha256 } = await write(1);
  const { start, ids, scores, productIds, popularity, generation, madeAt } = readSimilarity(path, sha256);
  expect([generation, madeAt, productIds]).toEqual([1, now.toISOString(), lists.productIds]);
  lists.neighbours.forEach(({ numbers, scores: wanted }, number) => {
    expect(ids.subarray(start[number], start[number + 1])).toEqual(numbers);
    expect(scores.subarray(start[number], start[number + 1])).toEqual(wanted);
  });
  expect(popularity).toEqual(lists.popularity);
});

test("two runs over the same make the same file, to the byte", async () => {
  const again = transform({ log: logOf(shop.interactions.slice(0, 20_000)), products, now, settings: settingsFor(products.length) });
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

test("a damaged newer file never replaces the one that serves", async () => {
  await write(1);
  const shelf = createSimilarity({ directory, log: silentLog });
  truncateSync((await write(2)).path, 5000);
  expect([shelf.reload(), shelf.current()?.generation]).toEqual([false, 1]);
});

test("a list that holds no number is never published", async () => {
  const broken = {
    ...lists,
    neighbours: lists.neighbours.map((list, number) => (number === 3 ? { ...list, scores: Float32Array.from(list.scores, () => Number.NaN) } : list)),
  };
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
