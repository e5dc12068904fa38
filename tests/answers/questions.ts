/** Asks the two hundred questions over the demonstration shop, turn by turn in one talk each, and holds every turn to the catalogue. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Llm } from "../../main/llm/llm.ts";
import { Expected, faultsOf, refusedWrongly } from "./expected.ts";
import { faultsIn, scored } from "./scorer.ts";
import { openTalk } from "./shop.ts";
import { factsOf } from "./truth.ts";

export const questions: readonly Expected[] = readFileSync(new URL("demonstration-questions.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => Expected.parse(JSON.parse(line)));

export interface Result {
  readonly asked: number;
  readonly right: number;
  /** By kind of question: how many are right. */
  readonly kinds: Readonly<Record<string, { right: number; of: number }>>;
  readonly wrong: readonly string[];
  /** What the scorer counts, over every turn. */
  readonly untrue: readonly string[];
  /** Of the questions that a shop should answer. */
  readonly refusedWrongly: readonly string[];
  readonly ms: { readonly cards: readonly number[]; readonly firstWord: readonly number[]; readonly total: readonly number[] };
}

export async function askQuestions(llm: Llm, list: readonly Expected[] = questions): Promise<Result> {
  const talk = await openTalk({ llm });
  const facts = factsOf(talk.truth);
  const kinds: Record<string, { right: number; of: number }> = {};
  const [wrong, untrue, refused]: string[][] = [[], [], []];
  const ms = { cards: [] as number[], firstWord: [] as number[], total: [] as number[] };
  for (const expected of list) {
    await talk.begin(expected.language);
    let faults: string[] = [];
    for (const question of expected.turns) {
      const asked = await talk.ask(question);
      for (const part of ["cards", "firstWord", "total"] as const) ms[part].push(asked.ms[part]);
      untrue!.push(...faultsIn(scored(asked.turn, talk.truth)).map((fault) => `${expected.id} “${question}” ${fault}`));
      faults = faultsOf(asked.turn, expected, facts);
      if (refusedWrongly(asked.turn, expected)) refused!.push(`${expected.id} ${question}`);
    }
    const kind = (kinds[expected.kind] ??= { right: 0, of: 0 });
    kind.of += 1;
    if (faults.length === 0) kind.right += 1;
    else wrong!.push(`${expected.id} ${expected.kind} ${JSON.stringify(expected.turns)} ${faults.join("; ")}`);
  }
  await talk.close();
  return { asked: list.length, right: list.length - wrong!.length, kinds, wrong: wrong!, untrue: untrue!, refusedWrongly: refused!, ms };
}

export function percentile(values: readonly number[], share = 0.95): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}

const out = fileURLToPath(new URL("../../out/answers/", import.meta.url));

/** One page a model, beside what is built. */
export function report(model: string, { asked, right, kinds, wrong, untrue, refusedWrongly, ms }: Result): void {
  mkdirSync(out, { recursive: true });
  const lines = [
    `# ${model}: ${right} of ${asked} right on screen`,
    `cards ${percentile(ms.cards)} ms, first words ${percentile(ms.firstWord)} ms, whole answer ${percentile(ms.total)} ms (95 of 100 turns)`,
    ...Object.entries(kinds).map(([kind, of]) => `- ${kind}: ${of.right} of ${of.of}`),
    `## Wrong (${wrong.length})`,
    ...wrong,
    `## Not so (${untrue.length})`,
    ...untrue,
    `## Refused (${refusedWrongly.length})`,
    ...refusedWrongly,
  ];
  writeFileSync(`${out}${model}.md`, `${lines.join("\n")}\n`);
}
