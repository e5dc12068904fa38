/** `npm run --silent catalogue:draft -- --kind KIND --count N`: goods drafted for a person to read, as the JSON that `shop:load` reads. */
import { writeFile } from "node:fs/promises";
import type { ModelFile } from "../main/llm/registry.ts";
import type { LlmProcess } from "../main/llm/process-client.ts";
import { type DraftedCatalogue, draftCatalogue } from "./draft/catalogue.ts";
import { type Goods, goodsOf } from "./draft/goods.ts";
import { readRequest, type Request } from "./draft/request.ts";
import { readyModel, registryHere } from "./eval/labelled.ts";
import { Refused } from "./eval/refused.ts";

const SAID_EVERY_MS = 1_000;
const say = (line: string) => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const request = readRequest(process.argv.slice(2), await registryHere());
  const goods = goodsOf(request.kind);
  const llm = await openWriter(request.model);
  try {
    const startedAt = performance.now();
    const { catalogue, stoodIn } = await draftCatalogue({ ...request, goods, pen: llm && penOf(llm), onDrafted: progress(request.count, startedAt) });
    await hand(catalogue, request.out);
    tell(request, goods, { by: llm && (llm.status().name ?? request.model?.name ?? null), ...stoodIn });
  } finally {
    llm?.close();
  }
}

/** Ready to answer; null where rules are to draft, or must. */
async function openWriter(model: ModelFile | null): Promise<LlmProcess | null> {
  if (model === null) return null;
  return readyModel("assistant", model.id).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
    say(error.message);
    return null;
  });
}

function penOf(llm: LlmProcess) {
  const never = new AbortController().signal; // Ctrl+C ends the whole program
  return (of: Parameters<LlmProcess["draft"]>[0]) => llm.draft(of, { signal: never });
}

/** A line a second for a run that takes longer. */
function progress(count: number, startedAt: number) {
  let saidAt = startedAt;
  return (number: number) => {
    if (number === count || performance.now() - saidAt < SAID_EVERY_MS) return;
    saidAt = performance.now();
    say(`${number} of ${count} drafted`);
  };
}

async function hand(catalogue: DraftedCatalogue, out: string | null): Promise<void> {
  const json = `${JSON.stringify(catalogue, null, 2)}\n`;
  if (out === null) process.stdout.write(json);
  else await writeFile(out, json, { flag: "wx" });
}

function tell(
  { count, seed, model }: Request,
  { kind, like }: Goods,
  { by, unanswered, refused }: { by: string | null; unanswered: number; refused: number },
): void {
  if (like === null) say(`"${kind}" is like no kind of the demonstration shop: its specifications and prices are those of goods in general, so correct them.`);
  else if (like !== kind) say(`"${kind}" is drafted as "${like}" is.`);
  if (by === null) say("No model drafted: names, specifications and descriptions are by rules.");
  else if (by !== model?.name) say(`${model?.name} stopped working; ${by} went on.`);
  if (by !== null && unanswered > 0) say(`${unanswered} times the model did not answer, and the rules stood in.`);
  if (refused > 0) say(`${refused} times what the model wrote was not to be used, and the rules stood in.`);
  say(`Drafted ${count} by ${by ?? "rules"}, seed "${seed}". All of it is invented: read it before you load it.`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  say(error.message);
  process.exitCode = 2;
}
