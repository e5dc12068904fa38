/** A product with many reviews in a real copy on disk, opened as the page opens it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCache } from "../../db/kiosk/open.ts";
import { applyPage } from "../../db/kiosk/replica.ts";
import { aspectCounts } from "../../main/reviews/aspects/mentions.ts";
import { createOpening } from "../../main/reviews/opened.ts";
import { sentencesOf } from "../../main/reviews/sentences.ts";
import { summaryOf } from "../../main/reviews/summary.ts";

const MODEL = "m".repeat(64);
const said = [
  "The battery lasts two days and charging is quick.",
  "Sound is clear, but the bass could be stronger.",
  "I bought it in March for my sister.",
  "The strap broke after a week and nobody answered my mail.",
  "Easy to set up, the manual is short and good.",
  "Too heavy for me, otherwise it looks lovely.",
];

/** Milliseconds of each opening, nothing kept from the one before. */
export async function openingTimes({ reviews, times }: { reviews: number; times: number }): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-opening-"));
  const cache = await openCache({ path: join(folder, "cache.db"), now: new Date() });
  try {
    const company = { centralId: "c", name: "Shop", currency: "USD", demonstration: true };
    await applyPage(cache, { full: false, to: 1, part: 1, after: "", done: true, at: new Date().toISOString(), company, rows: rowsOf(reviews) });
    const found: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const { open } = createOpening({ cache, analyst: { modelId: () => MODEL }, kindOf: async () => "radio", tooClose: () => 0.5 });
      const startedAt = performance.now();
      const { mentions, reviews: all } = await open("P");
      aspectCounts(mentions);
      summaryOf(mentions, all.length);
      found.push(performance.now() - startedAt);
    }
    return found;
  } finally {
    await cache.destroy();
    await rm(folder, { recursive: true });
  }
}

function rowsOf(count: number) {
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
    const body = [0, 1, 2].map((offset) => said[(index + offset * (1 + (index % 3))) % said.length]).join(" ");
    const sentences = sentencesOf(body).map(({ from, to }) => [from, to, 0.2, 0.1, 0.7]);
    const at = new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString();
    const review = { id, product_id: "P", author: "Ana", stars: 1 + (index % 5), body, language: "en", written_at: at, verified: true, text_sha256: "t" };
    const label = { review_id: id, text_sha256: "t", model_id: MODEL, negative: 0.2, neutral: 0.1, positive: 0.7, too_close: false, sentences };
    return [
      { name: "review", deleted: false, body: { ...review, helpful: 0, reply: null, origin: "kiosk" } },
      { name: "review_label", deleted: false, body: label },
    ];
  });
}
