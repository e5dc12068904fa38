/** The reviews of the demonstration shop, measured as a reader would find them. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { demonstrationShop } from "../../../db/seed/demonstration-shop.ts";
import { demonstrationReviews, draftReviews } from "../../../db/seed/reviews/index.ts";
import { readPhrasebook } from "../../../db/seed/reviews/phrasebook.ts";

const now = new Date("2026-06-15T10:00:00Z");
const shop = demonstrationShop({ now });
const reviews = demonstrationReviews(shop, now);
const drafts = draftReviews(shop);
const kinds = Object.values(JSON.parse(readFileSync(new URL("../../../db/seed/kinds.json", import.meta.url), "utf8")) as Record<string, string[]>).flat();
const DAY = 86_400_000;

test("there are 8,000 reviews, 95 % of them English and a hundred in each other language", () => {
  const byLanguage = countsOf(reviews.map(({ language }) => language));
  expect(Object.fromEntries(byLanguage)).toEqual({ en: 7600, es: 100, fr: 100, de: 100, ar: 100 });
});

test("the same shop at the same moment always gets the same reviews", () => {
  expect(demonstrationReviews(shop, now)).toEqual(reviews);
});

test("nearly every text is written only once", () => {
  expect(new Set(reviews.map(({ text }) => text.toLowerCase())).size / reviews.length).toBeGreaterThanOrEqual(0.99);
});

test("no sentence of more than three words is read more than eight times", () => {
  const uses = countsOf(reviews.flatMap(({ text }) => longSentencesOf(text)));
  expect([...uses].filter(([, times]) => times > 8)).toEqual([]);
});

test("a tenth of the reviews has five words or fewer, a tenth sixty or more", () => {
  const lengths = reviews.map(({ text }) => text.split(/\s+/).length).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length * 0.1)]).toBeLessThanOrEqual(5);
  expect(lengths[Math.floor(lengths.length * 0.9)]).toBeGreaterThanOrEqual(60);
});

test("62 % of the texts are pleased, 14 % undecided, 24 % cross", () => {
  const tones = countsOf(drafts.map(({ tone }) => tone));
  expect({ positive: share(tones.get("positive")), neutral: share(tones.get("neutral")), negative: share(tones.get("negative")) }).toEqual({
    positive: 0.62,
    neutral: 0.14,
    negative: 0.24,
  });
});

test("stars follow the text, except for one review in twenty that says the opposite", () => {
  const against = drafts.filter(({ tone, stars }) => (tone === "positive" && stars === 1) || (tone === "negative" && stars === 5));
  const allowed = { positive: [4, 5], neutral: [3], negative: [1, 2] };
  expect(share(against.length)).toBe(0.05);
  expect(drafts.filter((draft) => !allowed[draft.tone].includes(draft.stars) && !against.includes(draft))).toEqual([]);
});

test("some of the cross ones mock instead of complaining, and many undecided ones praise and complain in one text", () => {
  const phrases = readPhrasebook();
  const opening = (clause: string) => /^([\p{L}'’-]+ ){3}[\p{L}'’-]+/u.exec(clause)?.[0].toLowerCase();
  const mocks = ({ subject, text }: (typeof drafts)[number]) =>
    (phrases.get(subject.product.kind)?.wry ?? []).some((clause) => text.toLowerCase().includes(opening(clause) ?? "\0"));
  const english = drafts.filter(({ language }) => language === "en");
  expect(english.filter((draft) => draft.tone === "negative" && mocks(draft)).length).toBeGreaterThan(100);
  expect(english.filter(({ tone, text }) => tone === "neutral" && /\b(but|although|though|still|then again|bad:)/i.test(text)).length).toBeGreaterThan(250);
});

test("the reviews of one product agree more than the reviews of the shop do", () => {
  const popular = [...countsOf(drafts.map(({ subject }) => subject.product.id))].filter(([, count]) => count >= 30).map(([id]) => id);
  const pleased = popular.map((id) => {
    const own = drafts.filter(({ subject }) => subject.product.id === id);
    return own.filter(({ tone }) => tone === "positive").length / own.length;
  });
  expect(Math.max(...pleased) - Math.min(...pleased)).toBeGreaterThan(0.4);
});

test("the kettle of the drawings has 128 reviews; a few have very many, many a handful, some hardly any", () => {
  const counts = countsOf(reviews.map(({ productId }) => productId));
  const kettle = shop.products.find(({ name }) => name.startsWith("Orno 1.7 litre kettle"));
  const all = shop.products.map(({ id }) => counts.get(id) ?? 0);
  expect(counts.get(kettle?.id ?? "")).toBe(128);
  expect(Math.max(...all)).toBe(128);
  expect(between(all, 80, 128)).toBeGreaterThanOrEqual(5);
  expect(between(all, 80, 128)).toBeLessThanOrEqual(15);
  expect(between(all, 5, 15) / all.length).toBeGreaterThan(0.4);
  expect(between(all, 0, 2) / all.length).toBeGreaterThan(0.05);
});

test("about seven in ten are verified: by a customer who bought that very thing before, once each", () => {
  const verified = reviews.filter((review) => review.verified);
  const bought = new Map(
    shop.interactions.filter(({ kind }) => kind === "purchase").map(({ customerId, productId, at }) => [`${customerId} ${productId}`, at]),
  );
  expect(verified.length / reviews.length).toBeGreaterThan(0.66);
  expect(verified.length / reviews.length).toBeLessThan(0.74);
  expect(verified.filter(({ customerId, productId }) => !bought.has(`${customerId} ${productId}`))).toEqual([]);
  expect(new Set(verified.map(({ customerId, productId }) => `${customerId} ${productId}`)).size).toBe(verified.length);
  expect(reviews.filter((review) => !review.verified && review.customerId !== null)).toEqual([]);
});

test("nobody reviews a thing before having bought it", () => {
  const firstBought = new Map<string, string>();
  for (const { kind, customerId, productId, at } of shop.interactions) {
    const key = `${customerId} ${productId}`;
    if (kind === "purchase" && at < (firstBought.get(key) ?? "9")) firstBought.set(key, at);
  }
  expect(
    reviews.filter(({ customerId, productId, writtenAt }) => customerId !== null && writtenAt < (firstBought.get(`${customerId} ${productId}`) ?? "")),
  ).toEqual([]);
});

test("they were written in the last eighteen months, most of them lately", () => {
  const ages = reviews.map(({ writtenAt }) => (now.getTime() - Date.parse(writtenAt)) / DAY).sort((a, b) => a - b);
  expect(ages[0]).toBeGreaterThan(0);
  expect(ages.at(-1)).toBeLessThanOrEqual(549);
  expect(ages[Math.floor(ages.length / 2)]).toBeLessThan(230);
});

test("an author is a first name, sometimes with an initial", () => {
  expect(reviews.filter(({ author }) => !/^[\p{L}\p{M}'-]+( [A-Z]\.)?$/u.test(author)).map(({ author }) => author)).toEqual([]);
});

test("no text is empty, has an open slot, or says a word twice in a row", () => {
  const brokenInAnyLanguage = /[{}[\]|]|undefined|\s{3,}|^$/;
  const brokenEnglish = / a (?!one)[aeio]\w+ |\b(the|a|is|it|this|and|to) \1\b/i;
  const faults = reviews.filter(({ text, language }) => brokenInAnyLanguage.test(text) || (language === "en" && brokenEnglish.test(text)));
  expect(faults.map(({ text }) => text)).toEqual([]);
});

test("every kind of goods has its own aspects, with several things to say for and against each", () => {
  const phrases = readPhrasebook();
  expect([...phrases.keys()].sort()).toEqual([...kinds].sort());
  const thin = [...phrases.values()].filter(({ aspects, before, life, fault, wry, ask }) => {
    const fewAspects = aspects.length < 5 || aspects.some(({ good, bad, plus, minus }) => [good, bad, plus, minus].some((list) => list.length === 0));
    return fewAspects || [before, life, fault, wry, ask].some((list) => list.length < 3);
  });
  expect(thin.map(({ kind }) => kind)).toEqual([]);
});

test("8,000 reviews take two seconds at most", () => {
  const started = process.cpuUsage();
  demonstrationReviews(shop, now);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(2000);
});

function longSentencesOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[.!?؟…\n]+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/).length > 3);
}

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function share(count = 0): number {
  return Math.round((count / drafts.length) * 1000) / 1000;
}

function between(values: readonly number[], low: number, high: number): number {
  return values.filter((value) => value >= low && value <= high).length;
}
