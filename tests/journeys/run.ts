/** Forty talks of five to twelve turns each; what every turn has to show stands beside it. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Llm } from "../../main/llm/llm.ts";
import { Expected, faultsOf } from "../answers/expected.ts";
import { faultsIn, scored } from "../answers/scorer.ts";
import { openTalk } from "../answers/shop.ts";
import { factsOf } from "../answers/truth.ts";

const Step = Expected.omit({ id: true, kind: true, turns: true }).extend({ ask: z.string() });
const Journey = z.object({ id: z.string(), title: z.string(), turns: z.array(Step).min(5).max(12) });
export type Journey = z.infer<typeof Journey>;

export const journeys: readonly Journey[] = readFileSync(new URL("journeys.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => Journey.parse(JSON.parse(line)));

export interface Travelled {
  readonly turns: number;
  readonly right: number;
  readonly wrong: readonly string[];
  readonly untrue: readonly string[];
}

export async function travel(llm: Llm): Promise<Travelled> {
  let language = "en";
  const talk = await openTalk({ llm, language: () => language });
  const facts = factsOf(talk.truth);
  const [wrong, untrue]: [string[], string[]] = [[], []];
  let turns = 0;
  for (const { id, title, turns: steps } of journeys) {
    await talk.begin();
    for (const [index, { ask, ...step }] of steps.entries()) {
      language = step.language;
      const { turn } = await talk.ask(ask);
      const at = `${id}.${index + 1} (${title}) “${ask}”`;
      turns += 1;
      const faults = faultsOf(turn, { ...step, id, kind: title, turns: [ask] }, facts);
      if (faults.length > 0) wrong.push(`${at} ${faults.join("; ")}`);
      untrue.push(...faultsIn(scored(turn, talk.truth)).map((fault) => `${at} ${fault}`));
    }
  }
  await talk.close();
  return { turns, right: turns - wrong.length, wrong, untrue };
}

const out = fileURLToPath(new URL("../../out/journeys/", import.meta.url));

export function report(model: string, { turns, right, wrong, untrue }: Travelled): void {
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}${model}.md`, [`# ${model}: ${right} of ${turns} turns right`, ...wrong, `## Not so (${untrue.length})`, ...untrue, ""].join("\n"));
}
