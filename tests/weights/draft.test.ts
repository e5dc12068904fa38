/** The embedded model drafts goods: it can only choose, so what it writes is plain and right. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterEach, expect, test, vi } from "vitest";
import { shopFromForeignCatalogue } from "../../db/seed/foreign.ts";
import { createLlmProcess, type LlmProcess } from "../../main/llm/process-client.ts";
import { embeddedModel, readRegistry } from "../../main/llm/registry.ts";
import { silentLog } from "../../main/log.ts";
import { draftCatalogue } from "../../scripts/draft/catalogue.ts";
import { goodsOf } from "../../scripts/draft/goods.ts";
import type { Pen } from "../../scripts/draft/pen.ts";
import { modelsFolder, openEmbedded, soon } from "./embedded-model.ts";
import { startForkedWorker } from "./forked-worker.ts";

const NOW = new Date("2026-11-22T10:44:00Z");
const opened: LlmProcess[] = [];
const penOf = (llm: LlmProcess): Pen => {
  opened.push(llm);
  return (of) => llm.draft(of, soon(60_000));
};
const draft = async (pen: Pen, kind: string, count: number) => draftCatalogue({ goods: goodsOf(kind), count, seed: "1", pen });

afterEach(() => {
  for (const llm of opened.splice(0)) llm.close();
});

test.each(["headphones", "coffee maker", "lawn mower"])(
  "%s are drafted without once falling back on the rules, and shop:load reads them",
  async (kind) => {
    const { llm } = await openEmbedded("assistant");
    const { catalogue, stoodIn } = await draft(penOf(llm), kind, 6);
    const { shop, problems } = shopFromForeignCatalogue(catalogue, NOW);
    expect({ stoodIn, problems, count: shop.products.length }).toEqual({ stoodIn: { unanswered: 0, refused: 0 }, problems: [], count: 6 });
    const plain = await draftCatalogue({ goods: goodsOf(kind), count: 6, seed: "1", pen: null });
    expect(catalogue).not.toEqual(plain.catalogue);
  },
  60_000,
);

test("the same seed drafts the same, in another process too", async () => {
  const [first, second] = [penOf((await openEmbedded("assistant")).llm), penOf((await openEmbedded("assistant")).llm)];
  expect(await draft(second, "kettle", 2)).toEqual(await draft(first, "kettle", 2));
}, 60_000);

// The embedded file asked as a downloaded Llama would be: it writes nonsense, and what stands in the catalogue must be sound all the same.
test("whatever a larger model writes, the catalogue is one, with every figure from a specification", async () => {
  const registry = await readRegistry(`${modelsFolder}registry.json`);
  const models = registry.models.map((model) => ({ ...model, prompts: "instruct" as const, context: 1024 }));
  const folders = { modelsFolder: `${modelsFolder}weights`, log: silentLog, now: () => performance.now() };
  const llm = createLlmProcess({ start: startForkedWorker, registry: { models }, role: "assistant", ...folders });
  await vi.waitUntil(() => llm.status().state === "ready", { timeout: 15_000 });
  const { catalogue } = await draft(penOf(llm), "kettle", 2);
  const { shop, problems } = shopFromForeignCatalogue(catalogue, NOW);
  expect({ problems, names: new Set(shop.products.map(({ name }) => name)).size }).toEqual({ problems: [], names: 2 });
  const invented = shop.products.flatMap(({ description, attributes }) => {
    const known = Object.entries(attributes).flat().join(" ");
    return (description.match(/\d+(?:[.,]\d+)*/g) ?? []).filter((figure) => !known.includes(figure));
  });
  expect(invented).toEqual([]);
}, 60_000);

test("the command prints the catalogue and nothing else, or writes it to its file; standard error says who drafted it", async () => {
  const out = join(mkdtempSync(join(tmpdir(), "draft-")), "kettles.json");
  const command = [resolve(import.meta.dirname, "../../scripts/catalogue-draft.ts"), "--kind", "Travel kettles", "--count", "2", "--seed", "7"];
  const { name } = embeddedModel(await readRegistry(`${modelsFolder}registry.json`), "assistant");
  const run = promisify(execFile);
  const [printed, written] = await Promise.all([run(process.execPath, command), run(process.execPath, [...command, "--out", out])]);
  const { shop, problems } = shopFromForeignCatalogue(JSON.parse(printed.stdout), NOW);
  expect({ problems, kinds: shop.products.map(({ kind }) => kind) }).toEqual({ problems: [], kinds: ["travel kettle", "travel kettle"] });
  expect({ file: readFileSync(out, "utf8"), stdout: written.stdout }).toEqual({ file: printed.stdout, stdout: "" });
  expect(printed.stderr.trim().split("\n").slice(-2)).toEqual([
    '"travel kettle" is drafted as "kettle" is.',
    `Drafted 2 by ${name}, seed "7". All of it is invented: read it before you load it.`,
  ]);
}, 60_000);
