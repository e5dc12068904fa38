import fc from "fast-check";
import { expect, test } from "vitest";
import { type Listing, readListing, sorts, writeListing } from "../../../renderer/shop/listing.ts";
import { priceSteps } from "../../../renderer/shop/price-steps.ts";

const word = fc.string({ minLength: 1, maxLength: 12 });
const anyListing: fc.Arbitrary<Listing> = fc.record({
  query: fc.string({ maxLength: 20 }),
  kinds: fc.array(word, { maxLength: 3 }),
  manufacturerIds: fc.array(word, { maxLength: 3 }),
  colours: fc.array(word, { maxLength: 3 }),
  minCents: fc.option(fc.nat(), { nil: null }),
  maxCents: fc.option(fc.nat(), { nil: null }),
  minStars: fc.constantFrom(null, 4),
  inStock: fc.boolean(),
  onOffer: fc.boolean(),
  sort: fc.constantFrom(...sorts),
  page: fc.nat(100),
});

test("a list is found again from its place, whatever was chosen and typed", () => {
  fc.assert(
    fc.property(anyListing, (listing) => {
      expect(readListing(writeListing(listing).slice(1))).toEqual(listing);
    }),
  );
});

test("nonsense in the place is a list without filters", () => {
  expect(readListing("max=cheap&page=-3&sort=sideways")).toEqual(readListing(""));
});

test("price steps are inside the range, rising, and at most five", () => {
  const range = fc.tuple(fc.nat(5_000_000), fc.nat(5_000_000)).map(([a, b]) => ({ minCents: Math.min(a, b), maxCents: Math.max(a, b) }));
  fc.assert(
    fc.property(range, (price) => {
      const steps = priceSteps(price);
      expect(steps.length).toBeLessThanOrEqual(5);
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
      expect(steps.every((step) => step > price.minCents && step < price.maxCents)).toBe(true);
    }),
  );
});
