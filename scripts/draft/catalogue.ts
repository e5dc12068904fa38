/** Drafts goods of one kind as the JSON that `shop:load` reads. Facts come from the sheet; a model chooses among them and words them. */
import { type Chance, chanceOf } from "../../db/seed/chance.ts";
import { demonstrationProducts } from "../../db/seed/products.ts";
import type { ForeignProduct } from "../../preload/domain/foreign-catalogue.ts";
import { filled, freeGrammar, readFreeText } from "./free-text.ts";
import type { Goods } from "./goods.ts";
import { createNames, nameGrammar, type Names, readName } from "./names.ts";
import { createWriter, type Pen, type Writer, type Written } from "./pen.ts";
import { openingsFor, type Sayable, sayableOf } from "./sentences.ts";
import { type Sheet, sheetOf } from "./sheet.ts";

export interface DraftNeeds {
  readonly goods: Goods;
  readonly count: number;
  readonly seed: string;
  /** Null where no model is to be had. */
  readonly pen: Pen | null;
  readonly onDrafted?: (number: number) => void;
}

export type DraftedCatalogue = Awaited<ReturnType<typeof draftCatalogue>>["catalogue"];

interface Run {
  readonly goods: Goods;
  readonly writer: Writer;
  readonly names: Names;
}

/** One product of the run; everything of chance hangs on its seed. */
interface Item {
  readonly seed: string;
  readonly chance: Chance;
  readonly sheet: Sheet;
  readonly facts: Readonly<Record<string, string>>;
}

const MOST_NAMES = 8; // to choose from
const NAME_TOKENS = 16;
const TEXT_TOKENS = 200;
const FACTS_SAID = 3;

export async function draftCatalogue({ goods, count, seed, pen, onDrafted }: DraftNeeds) {
  const run: Run = { goods, writer: createWriter(pen), names: createNames(demonstrationProducts().map(({ name }) => name)) };
  const products: ForeignProduct[] = [];
  for (let number = 1; number <= count; number += 1) {
    products.push(await draftProduct(run, `${seed} ${goods.kind} ${number}`, number));
    onDrafted?.(number);
  }
  const used = new Set(products.map(({ manufacturer }) => manufacturer));
  const manufacturers = goods.makers.filter(({ id }) => used.has(id)).map(({ id, name, country, profile }) => ({ id, name, country, profile }));
  return { catalogue: { currency: "USD", departments: [goods.department], manufacturers, products }, stoodIn: run.writer.stoodIn };
}

async function draftProduct(run: Run, seed: string, number: number): Promise<ForeignProduct> {
  const { goods } = run;
  const chance = chanceOf(seed);
  const sheet = sheetOf(goods, chance);
  const item = { seed, chance, sheet, facts: await chooseFacts(run, { seed, chance, sheet }) };
  const name = await chooseName(run, item);
  run.names.take(name);
  return {
    sku: `${goods.code}-D${String(number).padStart(3, "0")}`,
    name,
    manufacturer: sheet.maker.id,
    department: goods.department.id,
    kind: goods.kind,
    priceCents: sheet.priceCents,
    stock: sheet.stock,
    description: await describe(run, item, name),
    attributes: item.facts,
  };
}

/** A value for every specification: the model's pick, else chance's. */
async function chooseFacts({ goods, writer }: Run, { seed, chance, sheet }: Omit<Item, "facts">): Promise<Record<string, string>> {
  const open = Object.entries(sheet.values).filter(([, values]) => values.length > 1);
  const byChance = open.map(([, values]) => chance.whole(0, values.length - 1));
  const prompt = [
    `Choose one value of each for a ${goods.kind}, so that they go together. Write them in this order with | between them.`,
    ...open.map(([name, values]) => `${name}: ${values.join(", or ")}`),
  ].join("\n");
  const choice = { groups: open.map(([, values]) => values), between: " | " };
  const picked = open.length === 0 ? byChance : indexesOf(await writer.ask({ seed: `${seed} facts`, prompt, choice }), byChance);
  const chosen = new Map(open.map(([name, values], index) => [name, values[picked[index] ?? 0]]));
  return Object.fromEntries(Object.entries(sheet.values).map(([name, values]) => [name, chosen.get(name) ?? values[0] ?? ""]));
}

const indexesOf = (written: Written | null, byChance: readonly number[]) => (written && "picked" in written ? written.picked : byChance);

async function chooseName({ goods, writer, names }: Run, { seed, chance, sheet, facts }: Item): Promise<string> {
  const nameOf = (words: string) => `${sheet.maker.name} ${words} ${goods.kind}`;
  const free = names.free(nameOf, chance, MOST_NAMES);
  const prompt = `Give this ${goods.kind} a name of one to three words, without its maker, its kind or a figure.\n${listed(facts)}\nFor example: ${free.slice(0, 3).join(", ")}`;
  const read = (written: string) => {
    const name = readName(written, ownOf(goods, facts));
    return name !== null && names.isFree(nameOf(name)) ? name : null;
  };
  const choice = { groups: [free], between: "" };
  const written = await writer.ask({ seed: `${seed} name`, prompt, choice, ownWords: { grammar: nameGrammar, mostTokens: NAME_TOKENS, read } });
  const [index = 0] = indexesOf(written, [0]);
  return nameOf(written && "own" in written ? written.own : (free[index] ?? ""));
}

/** Where the product comes in and some of what is known of it. */
async function describe({ goods, writer }: Run, { seed, chance, facts }: Item, name: string): Promise<string> {
  const said = someOf(sayableOf(facts, goods.kind), chance);
  const slots = { name, colour: facts["colour"] ?? "", ...Object.fromEntries(said.map(({ slot, value }) => [slot, value])) };
  const openings = openingsFor(goods.kind);
  const unused = chance.pick(openings); // else a small model begins every description with the one it likes best
  const choice = { groups: [openings.filter((way) => way !== unused), ...said.map(({ ways }) => ways)], between: " " };
  const prompt = [
    `Describe this ${goods.kind} for shoppers in three short, friendly sentences, all in lower case. Copy each {slot} exactly once.`,
    ...Object.entries(slots).map(([slot, value]) => `{${slot}} stands for ${value}`),
    "Say it better than this:",
    choice.groups.map(([first]) => first).join(" "),
  ].join("\n");
  const read = (text: string) => readFreeText(text, { slots, ...ownOf(goods, facts) });
  const ownWords = { grammar: freeGrammar(slots), mostTokens: TEXT_TOKENS, read };
  const byChance = choice.groups.map((ways) => chance.whole(0, ways.length - 1));
  const written = await writer.ask({ seed: `${seed} text`, prompt, choice, ownWords });
  if (written && "own" in written) return written.own;
  const picked = indexesOf(written, byChance);
  return filled(choice.groups.map((ways, index) => ways[picked[index] ?? 0]).join(" "), slots);
}

/** In their own order. */
function someOf(sayable: readonly Sayable[], chance: Chance): Sayable[] {
  const order = sayable.map((_, index) => ({ index, at: chance.next() })).sort((a, b) => a.at - b.at);
  const kept = new Set(order.slice(0, FACTS_SAID).map(({ index }) => index));
  return sayable.filter((_, index) => kept.has(index));
}

const listed = (facts: Item["facts"]) =>
  Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");

const ownOf = ({ kind }: Goods, facts: Item["facts"]) => ({ kind, own: listed(facts) });
