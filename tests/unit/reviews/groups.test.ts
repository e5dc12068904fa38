/** Against the real store: whatever has been read, by whom and how, the four groups add up to all. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openCache } from "../../../db/kiosk/open.ts";
import { applyPage } from "../../../db/kiosk/replica.ts";
import { reviewsOf } from "../../../db/kiosk/reviews.ts";
import type { CacheWriter } from "../../../db/kiosk/tables.ts";
import { filtered } from "../../../main/reviews/handlers.ts";
import { countsOf, createOpening } from "../../../main/reviews/opened.ts";
import { everyReview } from "../../../preload/domain/review.ts";

let folder: string;
let cache: CacheWriter;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "groups-"));
  cache = await openCache({ path: join(folder, "cache.db"), now: new Date() });
});
afterAll(async () => {
  await cache.destroy();
  rmSync(folder, { recursive: true });
});

const label = fc.record({
  model_id: fc.constantFrom("now", "before", "lexicon", "staff"),
  negative: fc.double({ min: 0, max: 1, noNaN: true }),
  neutral: fc.double({ min: 0, max: 1, noNaN: true }),
  positive: fc.double({ min: 0, max: 1, noNaN: true }),
  too_close: fc.boolean(),
  sentences: fc.constantFrom(null, [], [[0, 11, 0.1, 0.2, 0.7]]),
  text_sha256: fc.constantFrom("text", "text", "an older text"),
});
const review = fc.record({
  stars: fc.integer({ min: 1, max: 5 }),
  language: fc.constantFrom("en", "fr"),
  verified: fc.boolean(),
  labels: fc.uniqueArray(label, { maxLength: 4, selector: ({ model_id, text_sha256 }) => model_id + text_sha256 }),
});

let version = 0;

/** As a first pull would bring them. */
async function bring(reviews: readonly (typeof review extends fc.Arbitrary<infer T> ? T : never)[]): Promise<void> {
  const company = { centralId: "c", name: "Shop", currency: "USD", demonstration: true };
  const rows = reviews.flatMap(({ labels, ...rest }, index) => {
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
    const own = {
      id,
      product_id: "P",
      author: "Ana",
      body: "The battery",
      written_at: "2026-01-01T00:00:00.000Z",
      text_sha256: "text",
      helpful: 0,
      reply: null,
      origin: "kiosk",
      ...rest,
    };
    return [{ name: "review", deleted: false, body: own }, ...labels.map((one) => ({ name: "review_label", deleted: false, body: { review_id: id, ...one } }))];
  });
  version += 1;
  await applyPage(cache, { full: true, to: version, part: 1, after: "", done: true, at: "2026-01-01T00:00:00.000Z", company, rows });
}

test("positive, neutral, negative and too close to call are all reviews, filtered or not; what staff said counts before any model", async () => {
  const { open } = createOpening({ cache, analyst: { modelId: () => "now" }, kindOf: async () => "radio", tooClose: () => 0.5 });
  await fc.assert(
    fc.asyncProperty(fc.array(review, { maxLength: 25 }), fc.constantFrom(null, 1, 5), fc.boolean(), async (reviews, stars, verified) => {
      await bring(reviews);
      const { counts, mentions, reviews: read } = await open("P");
      const some = filtered(read, mentions, { ...everyReview, stars, verified });
      for (const [{ positive, neutral, negative, tooClose, byStars }, all] of [
        [counts, reviews.length],
        [countsOf(some), some.length],
      ] as const) {
        expect(positive + neutral + negative + tooClose).toBe(all);
        expect(byStars.reduce((sum, count) => sum + count, 0)).toBe(all);
      }
      const byStaff = reviews.filter(({ labels }) => labels.some(({ model_id, text_sha256 }) => model_id === "staff" && text_sha256 === "text")).length;
      expect((await reviewsOf(cache, { productId: "P", modelId: "now" })).filter((row) => row.label?.modelId === "staff").length).toBe(byStaff);
    }),
    { numRuns: 60 },
  );
});
