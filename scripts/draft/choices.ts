/** One alternative of each group, in order: a grammar that leaves nothing else to write, and its reader. */
import { literal } from "../../main/llm/span-grammar.ts";

export interface Choice {
  /** At least one alternative each; every one different from the others of its group. */
  readonly groups: readonly (readonly string[])[];
  /** Stands between two groups and in no alternative. */
  readonly between: string;
}

export function choiceGrammar({ groups, between }: Choice, space: "" | " "): string {
  const parts = groups.map((ways) => `(${ways.map(literal).join(" | ")})`);
  return `root ::= ${space === "" ? "" : `${literal(space)} `}${parts.join(` ${literal(between)} `)}\n`;
}

/** The index that was written of each group; null where it is none of them. */
export function readChoice(written: string, { groups, between }: Choice): number[] | null {
  const pattern = groups.map((ways) => `(${ways.map(escaped).join("|")})`).join(escaped(between));
  const found = new RegExp(`^${pattern}$`).exec(written.trim());
  return found && groups.map((ways, index) => ways.indexOf(found[index + 1] ?? ""));
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
