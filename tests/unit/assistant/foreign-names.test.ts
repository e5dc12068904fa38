/** Every product of two foreign catalogues is found by its name: in full, as people shorten it, and with a slip of the finger. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { shopFromForeignCatalogue } from "../../../db/seed/foreign.ts";
import { plain } from "../../../main/assistant/vocabulary.ts";
import { clockAt, now } from "../catalogue/demonstration.ts";
import { openReader, type Reader } from "./reader.ts";

const shopper = join(process.env["EVAL_DATA"] ?? join(import.meta.dirname, "../../../../shared/data"), "shopper");
/** Names that are whole words of other names ("Knife"), and names that two products share, are never told apart by name alone. */
const FULL = 0.97;
const SHORT = 0.9;
const TYPO = 0.9;

/** Every n-th: all of them where the suites run long. */
const STEP = process.env["LONG"] ? 1 : 8;
const MINUTES = 60_000;

describe.skipIf(!existsSync(shopper)).each(["dummyjson", "ikea"])(`products of %s (skipped without ${shopper})`, (name) => {
  let reader: Reader;
  let names: string[] = [];
  beforeAll(async () => {
    const { shop } = shopFromForeignCatalogue(JSON.parse(readFileSync(join(shopper, `catalogue-${name}.json`), "utf8")), now);
    reader = await openReader({ ...shop, reviews: [] }, { clock: clockAt() });
    names = shop.products.map((product) => product.name).filter((_, at) => at % STEP === 0);
  }, MINUTES);

  test.each([
    ["in full", FULL, (full: string) => `do you have the ${full}`],
    ["shortened", SHORT, shortened],
    ["mistyped", TYPO, mistyped],
  ] as const)(
    "are found %s, at least %d of them",
    async (_how, least, said) => {
      const missed: string[] = [];
      for (const full of names) {
        reader.begin();
        const { cards } = await reader.ask(said(full));
        const found = await Promise.all(cards.map((id) => reader.lookups.product(id)));
        if (!found.some(({ name: seen }) => plain(seen) === plain(full) || plain(seen).startsWith(plain(said(full)))))
          missed.push(`${said(full)} → ${cards.length}`);
      }
      expect(1 - missed.length / names.length, missed.join("\n")).toBeGreaterThanOrEqual(least);
    },
    3 * MINUTES,
  );
});

/** Without what stands behind a comma or what it comes with, and without a last word where four are left. */
function shortened(full: string): string {
  const words = (full.split(/,| with | w |\/|\+/)[0] ?? full).trim().split(" ");
  return words.slice(0, words.length > 3 ? -1 : words.length).join(" ");
}

/** Two neighbours of the longest word change places. */
function mistyped(full: string): string {
  const longest = full.split(" ").reduce((first, word) => (word.length > first.length ? word : first), "");
  const at = Math.floor(longest.length / 2);
  return full.replace(longest, `${longest.slice(0, at)}${longest[at + 1] ?? ""}${longest[at] ?? ""}${longest.slice(at + 2)}`);
}
