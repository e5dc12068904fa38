/** What rules read over the whole demonstration shop: forty kinds of question, four languages, long talks, and what is not sold. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isUnsafe } from "../../../main/assistant/unsafe.ts";
import { plain, stems } from "../../../main/assistant/vocabulary.ts";
import { clockAt, shop } from "../catalogue/demonstration.ts";
import { kinds } from "./forty-kinds.ts";
import { openReader, type Reader } from "./reader.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await openReader(shop, { clock: clockAt() });
}, 60_000);
beforeEach(() => reader.begin());

async function last(turns: readonly string[]) {
  let understood = await reader.ask(turns[0] ?? "");
  for (const turn of turns.slice(1)) understood = await reader.ask(turn);
  return understood;
}

test("there are forty kinds of question", () => expect(kinds.length).toBeGreaterThanOrEqual(40));

test.each(kinds.map((each) => [each.kind, each] as const))("%s", async (_kind, { turns, reads }) => {
  const { first, ...fields } = reads;
  const understood = await last(turns);
  expect(understood).toMatchObject(fields);
  if (first !== undefined) expect(understood.cards[0]).toBe(first);
});

describe("in another language", () => {
  const asked = {
    kettles: [
      "muéstrame hervidores por menos de 40 dólares",
      "montrez-moi des bouilloires à moins de 40",
      "zeig mir Wasserkocher unter 40 Dollar",
      "أرني غلايات بأقل من 40 دولار",
    ],
    red: ["¿tienen una tostadora roja?", "avez-vous un grille-pain rouge ?", "haben Sie einen roten Toaster?", "هل لديكم محمصة خبز حمراء؟"],
    not: ["un hervidor que no sea de Orno", "une bouilloire qui n'est pas de Orno", "ein Wasserkocher, aber nicht von Orno", "غلاية ليست من Orno"],
    store: ["¿a qué hora cierran el domingo?", "à quelle heure fermez-vous le dimanche ?", "wann schließen Sie am Sonntag?", "متى تغلقون يوم الأحد؟"],
    orders: ["¿dónde está mi pedido?", "où est ma commande ?", "wo ist meine Bestellung?", "أين طلبي؟"],
    promotions: ["¿qué ofertas hay hoy?", "quelles promotions y a-t-il aujourd'hui ?", "was ist heute im Angebot?", "ما هي عروض اليوم؟"],
    smalltalk: ["gracias", "merci", "danke", "شكرا"],
  };
  const languages = ["es", "fr", "de", "ar"] as const;

  test.each(languages.map((language, at) => [language, at] as const))("%s is read by the same rules", async (language, at) => {
    const answers = async (questions: readonly string[]) => (await last([questions[at] ?? ""])).cards.toSorted();
    expect(await answers(asked.kettles)).toEqual(["KET-001", "KET-002", "KET-006", "KET-007"]);
    expect(await answers(asked.red)).toEqual(["TOA-001", "TOA-010"]);
    expect(await answers(asked.not)).not.toContain("KET-001");
    for (const about of ["store", "orders", "promotions", "smalltalk"] as const) {
      reader.begin();
      expect(await last([asked[about][at] ?? ""])).toMatchObject({ about, language });
    }
  });

  test("a follow-up goes on in it", async () => {
    expect((await last(["zeig mir Wasserkocher", "unter 40", "in Rot"])).cards).toEqual(["KET-001"]);
  });
});

describe("a talk", () => {
  test("of twelve turns is followed all the way", async () => {
    const talk = [
      "kettles",
      "under 60",
      "the second one",
      "cheaper",
      "what about towels",
      "white ones",
      "back to kettles",
      "not Orno",
      "at least 1.5 litres",
      "the quietest",
      "laptops",
      "the cheapest",
    ];
    const seen: string[] = [];
    for (const question of talk) seen.push(...(await reader.ask(question)).cards.slice(0, 1).map((id) => id.slice(0, 3)));
    expect(seen).toEqual(["KET", "KET", "KET", "KET", "TOW", "TOW", "KET", "KET", "KET", "KET", "LAP", "LAP"]);
  });

  test("“the other one” is the one that was not spoken of", async () => {
    const pair = "compare the Wasserlin Eins washing machine 7 kg and the Wasserlin Zwei washing machine 8 kg";
    expect((await last([pair, "which of them is cheaper", "the other one"])).named).toEqual(["WAS-002"]);
  });

  test("a wish is given up by “any”", async () => {
    const { filters, sizes } = await last(["red towels under 90 70x140", "any colour", "at any price", "any size"]);
    expect({ colours: filters.colours, max: filters.maxCents, sizes, kinds: filters.kinds }).toEqual({ colours: [], max: null, sizes: [], kinds: ["towel"] });
  });

  test("a place on screen is never searched for", async () => {
    const { filters, cards } = await last(["kettles", "the second one", "cheaper"]);
    expect({ query: filters.query, some: cards.length > 0 }).toEqual({ query: "", some: true });
  });
});

const unsold =
  "sleeping bag, fish tank, car tyres, baby stroller, engagement ring, passport photo, swimming pool pump, fresh bread, contact lenses, apron, guitar, piano, bicycle helmet, football boots, garden hose, lawn mower, chainsaw, paint brush, wallpaper, curtain rail, sofa, mattress, wardrobe, bookcase, lipstick, perfume, shampoo, sunscreen, toothpaste, wedding dress, jeans, socks, winter coat, handbag, necklace, dog food, cat litter, bird cage, aquarium plants, bananas, milk, cheese, chicken breast, olive oil, red wine, beer, cigarettes, newspaper, stamps, trampoline".split(
    ", ",
  );

/** "Milk" stands in the name of a coffee maker. */
const MISTAKEN = 1;

test("fifty things that the shop does not sell are said not to be sold, in words without a figure", async () => {
  const wrong: string[] = [];
  for (const thing of unsold) {
    reader.begin();
    const { about, cards, unknown, filters } = await reader.ask(`do you have ${thing}`);
    const called = shop.products.some((product) => stems(`${product.name} ${product.kind}`).includes(stems(thing).at(-1) ?? "") && cards.includes(product.id));
    if (about !== "products" || /\d/.test(unknown) || called || filters.kinds.length > 0) wrong.push(`${thing}: ${about}, ${cards.length} cards`);
  }
  expect(unsold.length).toBe(50);
  expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(MISTAKEN);
});

test("what is not sold is said back without the shopper's figures and promises", async () => {
  const { unknown } = await reader.ask("do you have zorkules for 40 free");
  expect(plain(unknown)).toBe("");
});

const shopper = join(process.env["EVAL_DATA"] ?? join(import.meta.dirname, "../../../../shared/data"), "shopper");
const textsOf = (name: string): string[] =>
  gunzipSync(readFileSync(join(shopper, `${name}.jsonl.gz`)))
    .toString()
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { text: string }).text.slice(0, 500)); // `as`: the format of the data folder

test.skipIf(!existsSync(shopper))(`harmless texts with alarming words are no alarm, attacks are (skipped without ${shopper})`, () => {
  const share = (texts: readonly string[]) => texts.filter(isUnsafe).length / texts.length;
  expect(share(textsOf("attacks-benign"))).toBeLessThanOrEqual(0.03);
  // The others ask for nothing of the shop and are off-topic.
  expect(share(textsOf("attacks"))).toBeGreaterThanOrEqual(0.35);
});
