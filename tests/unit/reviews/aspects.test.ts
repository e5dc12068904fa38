import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import listed from "../../../main/reviews/aspects/aspects.json" with { type: "json" };
import { aspectsIn } from "../../../main/reviews/aspects/aspects-in.ts";
import { aspectCounts, type Mention, mentionsIn } from "../../../main/reviews/aspects/mentions.ts";
import { checked, summaryOf } from "../../../main/reviews/summary.ts";
import words from "../../../renderer/i18n/en/reviews.json" with { type: "json" };

const root = resolve(import.meta.dirname, "../../..");

describe("what a sentence is about", () => {
  test.each([
    ["The battery lasts two days", "smartphone", ["battery"]],
    ["It is quiet and heats up fast", "kettle", ["noise", "speed", "heat"]],
    ["The lid came off", "kettle", ["durability", "lid"]],
    ["Put it on the lid of the box", "kettle", []],
    ["I was looking for a present", "lamp", []],
    ["The speaker is great", "speaker", []],
  ])("%j, of a %s", (sentence, kind, aspects) => expect(aspectsIn(sentence, kind).toSorted()).toEqual(aspects.toSorted()));

  test("of 300 sentences about kinds that the shop does not sell, at least 85 of 100 mentions found are right and 60 of 100 are found", () => {
    const rows = readFileSync(resolve(root, "models/evaluation/aspects.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { kind: string; text: string; aspects: string[] }); // the file's own shape
    const judged = rows.map(({ kind, text, aspects }) => ({ found: aspectsIn(text, kind), there: aspects }));
    const sum = (of: (row: (typeof judged)[number]) => number) => judged.reduce((total, row) => total + of(row), 0);
    const right = sum(({ found, there }) => found.filter((aspect) => there.includes(aspect)).length);
    expect(rows.length).toBe(300);
    expect(right / sum(({ found }) => found.length)).toBeGreaterThanOrEqual(0.85);
    expect(right / sum(({ there }) => there.length)).toBeGreaterThanOrEqual(0.6);
  });

  test("every aspect has its word on the screen", () => {
    expect([...Object.keys(listed.aspects), ...Object.keys(listed.parts)].filter((aspect) => !(aspect in words.aspects))).toEqual([]);
  });
});

const mention = fc.record({
  reviewId: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"),
  aspect: fc.constantFrom("battery", "noise", "price", "look", "sound", "size", "weight"),
  tone: fc.constantFrom("positive", "neutral", "negative"),
  from: fc.nat(90),
  to: fc.constant(100),
});

describe("counts and summary", () => {
  test("a count is the number of its sentences, and an aspect has at least three", () => {
    fc.assert(
      fc.property(fc.array(mention, { maxLength: 80 }), (mentions: Mention[]) =>
        aspectCounts(mentions).every(
          ({ aspect, mentions: count, positive, neutral, negative }) =>
            count >= 3 && count === mentions.filter((one) => one.aspect === aspect).length && count === positive + neutral + negative,
        ),
      ),
    );
  });

  test("a complaint of one in twenty and of three reviews is always told, the two commonest as bullets; never more than five", () => {
    fc.assert(
      fc.property(fc.array(mention, { maxLength: 120 }), fc.integer({ min: 26, max: 80 }), (mentions: Mention[], of) => {
        const summary = summaryOf(mentions, of);
        const complainers = Map.groupBy(
          mentions.filter(({ tone }) => tone === "negative"),
          ({ aspect }) => aspect,
        );
        const shared = [...complainers].filter(([, own]) => {
          const { size } = new Set(own.map(({ reviewId }) => reviewId));
          return size >= 3 && size / of >= 0.05;
        });
        const told = [...(summary?.bullets ?? []), ...(summary?.moreComplaints ?? [])].filter(({ tone }) => tone === "negative");
        const bullets = summary?.bullets.filter(({ tone }) => tone === "negative").length;
        expect(told.map(({ aspect }) => aspect).toSorted()).toEqual(shared.map(([aspect]) => aspect).toSorted());
        expect({ bullets, few: (summary?.bullets.length ?? 9) <= 5 }).toEqual({ bullets: Math.min(2, shared.length), few: true });
      }),
    );
  });

  test("a bullet whose count is not that of its sentences is refused", () => {
    const mentions = ["a", "b", "c"].map((reviewId) => ({ reviewId, aspect: "noise", tone: "negative" as const, from: 0, to: 5 }));
    const bullet = { aspect: "noise", tone: "negative" as const, reviews: 3, of: 10 };
    const wrong = [
      { ...bullet, reviews: 4 },
      { ...bullet, tone: "positive" as const },
      { ...bullet, aspect: "price" },
    ];
    expect(checked({ bullets: [bullet, ...wrong], moreComplaints: wrong }, mentions)).toEqual({ bullets: [bullet], moreComplaints: [] });
  });

  test("below three reviews there is no summary", () => {
    expect([summaryOf([], 2), summaryOf([], 3)]).toEqual([null, { bullets: [], moreComplaints: [] }]);
  });

  test("a sentence that is too close counts as neutral, another language is not counted", () => {
    const sentences = [{ from: 0, to: 20, negative: 0.45, neutral: 0.15, positive: 0.4 }];
    const reviews = ["en", "fr"].map((language) => ({ id: language, body: "The battery is here.", language, sentences, tooClose: 0.5 }));
    expect(mentionsIn(reviews, "radio")).toEqual([{ reviewId: "en", aspect: "battery", tone: "neutral", from: 0, to: 20 }]);
  });
});
