/** Reviews in Spanish, French, German and Arabic: whole texts written by hand, with words to choose from. */
import type { Chance } from "../chance.ts";
import { fillIn } from "./fill-in.ts";
import type { Ledger } from "./ledger.ts";
import { arabic } from "./phrases/arabic.ts";
import type { Tone } from "./phrases/english.ts";
import { french } from "./phrases/french.ts";
import { german } from "./phrases/german.ts";
import { spanish } from "./phrases/spanish.ts";

export interface ForeignPage {
  /** By kind; each text begins with "+", "=" or "-" and a space. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  /** Said about anything, before or after; the same three marks. */
  readonly endings: readonly string[];
  readonly names: readonly string[];
}

interface ForeignAssignment {
  readonly language: string;
  readonly kind: string;
  readonly tone: Tone;
  readonly ledger: Ledger;
  readonly chance: Chance;
}

export const FOREIGN_REVIEWS_EACH = 100;

const pages: Readonly<Record<string, ForeignPage>> = { es: spanish, fr: french, de: german, ar: arabic };
const marks: Readonly<Record<Tone, string>> = { positive: "+ ", neutral: "= ", negative: "- " };
const SHARE_WITH_ENDING = 0.4;
const SHARE_ABOUT_THE_KIND = 0.72;
const ATTEMPTS = 30;

export const foreignLanguages: readonly string[] = Object.keys(pages);

export function foreignKinds(language: string): ReadonlySet<string> {
  return new Set(Object.keys(pageOf(language).texts));
}

export function firstNamesAbroad(language: string): readonly string[] {
  return pageOf(language).names;
}

export function composeForeign(assignment: ForeignAssignment): string {
  const { language, kind, tone, ledger, chance } = assignment;
  const page = pageOf(language);
  const ofKind = inTone(page.texts[kind] ?? [], tone);
  const ofAnything = inTone(page.texts.any ?? [], tone);
  let text = "";
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const texts = ofKind.length > 0 && chance.next() < SHARE_ABOUT_THE_KIND ? ofKind : ofAnything;
    text = fillIn(chance.pick(texts), {}, chance);
    if (chance.next() < SHARE_WITH_ENDING && /[.!]$/.test(text)) text = `${text} ${fillIn(chance.pick(inTone(page.endings, tone)), {}, chance)}`;
    if (ledger.isNew(text) && ledger.hasRoomFor(text)) break;
  }
  ledger.note(text);
  return text;
}

function pageOf(language: string): ForeignPage {
  const page = pages[language];
  if (page === undefined) throw new Error(`Nobody here writes in "${language}".`);
  return page;
}

function inTone(texts: readonly string[], tone: Tone): string[] {
  return texts.filter((text) => text.startsWith(marks[tone])).map((text) => text.slice(2));
}
