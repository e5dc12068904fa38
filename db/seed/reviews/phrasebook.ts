/**
 * Reads the phrase pages. `# kind` opens a kind, `* noun` an aspect of it: "(many)" where it takes "are", "(clauses)" where the
 * noun alone says nothing ("the smell").
 * Under an aspect: `+` good, `-` bad, `=` neither, each a clause; `++` and `--` brief remarks; `when: attribute`
 * keeps the aspect to products that have that attribute, `when: attribute ~ pattern` to those where it matches. `[a|b]` offers words to choose from; " / " parts entries.
 */
import { audio } from "./phrases/audio.ts";
import { bedBath } from "./phrases/bed-bath.ts";
import { cleaning } from "./phrases/cleaning.ts";
import { climate } from "./phrases/climate.ts";
import { computing } from "./phrases/computing.ts";
import { kitchen } from "./phrases/kitchen.ts";
import { lighting } from "./phrases/lighting.ts";
import { mobile } from "./phrases/mobile.ts";
import { travel } from "./phrases/travel.ts";
import { tvGaming } from "./phrases/tv-gaming.ts";

export interface Aspect {
  readonly noun: string;
  readonly many: boolean;
  /** True where "the best part is the smell" would say the opposite. */
  readonly clausesOnly: boolean;
  /** The attribute that a product needs to be judged by this; empty where every product is. */
  when: string;
  readonly good: string[];
  readonly bad: string[];
  readonly neither: string[];
  readonly plus: string[];
  readonly minus: string[];
}

export interface KindPhrases {
  readonly kind: string;
  /** "pair" or "set" for goods that take "are"; empty for the rest. */
  many: string;
  /** What it replaced. */
  readonly before: string[];
  /** What or whom it is for: "for the caravan". */
  readonly life: string[];
  /** What broke, as a clause in the past. */
  readonly fault: string[];
  readonly wry: string[];
  readonly ask: string[];
  readonly fact: string[];
  readonly aspects: Aspect[];
}

const pages = [kitchen, lighting, audio, travel, computing, mobile, tvGaming, cleaning, climate, bedBath];

/** Every kind that has phrases, by its name. Throws at a line that it cannot read. */
export function readPhrasebook(): ReadonlyMap<string, KindPhrases> {
  const kinds = new Map<string, KindPhrases>();
  for (const page of pages) {
    for (const section of page.split(/^# /m).slice(1)) {
      const kind = readKind(section);
      kinds.set(kind.kind, kind);
    }
  }
  return kinds;
}

function readKind(section: string): KindPhrases {
  const [title = "", ...lines] = section.split("\n");
  const kind: KindPhrases = { kind: title.trim(), many: "", before: [], life: [], fault: [], wry: [], ask: [], fact: [], aspects: [] };
  for (const line of lines) {
    if (line.trim() !== "") readLine(kind, line);
  }
  return kind;
}

function readLine(kind: KindPhrases, line: string): void {
  const [, mark = "", rest = ""] = /^(\S+) (.+)$/.exec(line) ?? [];
  const aspect = kind.aspects.at(-1);
  if (mark === "*") kind.aspects.push(newAspect(rest));
  else if (mark === "many:") kind.many = rest;
  else if (mark === "when:" && aspect !== undefined) aspect.when = rest;
  else {
    const list = listsOf(kind, aspect)[mark];
    if (list === undefined) throw new Error(`Under "${kind.kind}" this line says nothing known: ${line}`);
    list.push(...rest.split(" / "));
  }
}

function newAspect(title: string): Aspect {
  const noun = title.replace(/ \(.*\)$/, "");
  return { noun, many: title.endsWith("(many)"), clausesOnly: title.endsWith("(clauses)"), when: "", good: [], bad: [], neither: [], plus: [], minus: [] };
}

function listsOf(kind: KindPhrases, aspect: Aspect | undefined): Record<string, string[] | undefined> {
  return {
    "before:": kind.before,
    "life:": kind.life,
    "fault:": kind.fault,
    "wry:": kind.wry,
    "ask:": kind.ask,
    "fact:": kind.fact,
    "+": aspect?.good,
    "-": aspect?.bad,
    "=": aspect?.neither,
    "++": aspect?.plus,
    "--": aspect?.minus,
  };
}
