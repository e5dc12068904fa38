/** The figures of the whole shop and of its makers, and what a size fits, against the demonstration shop itself. */
import { expect, test } from "vitest";
import { createCatalogue } from "../../../main/catalogue/catalogue.ts";
import { hasSize } from "../../../main/catalogue/sizes.ts";
import { summaryOf } from "../../../main/catalogue/summary.ts";
import { silentLog } from "../../../main/log.ts";
import { Filters } from "../../../preload/contract/catalogue.ts";
import { clockAt, copyOf, shop } from "./demonstration.ts";

const catalogue = createCatalogue({ timeZone: "UTC", cache: await copyOf(shop), clock: clockAt(), log: silentLog });
const all = async (filters: object, sizes: string[] = []) =>
  (await catalogue.find({ filters: Filters.parse(filters), sizes, sort: "cheapest", page: 0, pageSize: 100_000 })).products;
const articles = (products: readonly { id: string; articleId: string | null }[]) => new Set(products.map(({ id, articleId }) => articleId ?? id)).size;

test("the whole shop is counted by articles, kinds, departments and makers", async () => {
  const { products, kinds, departments, manufacturers, price } = summaryOf(await all({}));
  const different = (values: readonly string[]) => new Set(values).size;
  expect({ products, kinds, departments, manufacturers, ordered: price !== null && price.min <= price.mean && price.mean <= price.max }).toEqual({
    products: articles(shop.products),
    kinds: different(shop.products.map(({ kind }) => kind)),
    departments: different(shop.products.map(({ departmentId }) => departmentId)),
    manufacturers: different(shop.products.map(({ manufacturerId }) => manufacturerId)),
    ordered: true,
  });
});

test("of nothing there is no price", () => expect(summaryOf([])).toMatchObject({ products: 0, price: null }));

test("each maker is listed with the articles that are sold here", async () => {
  const makers = await catalogue.manufacturers();
  const own = (id: string) => articles(shop.products.filter(({ manufacturerId }) => manufacturerId === id));
  expect(makers.map(({ id, products }) => [id, products])).toEqual(makers.map(({ id }) => [id, own(id)]));
  expect(makers.length).toBe(shop.manufacturers.length);
});

test.each([
  ["M", { variant: "M", name: "shirt" }, true],
  ["m", { variant: "L", name: "mmm shirt" }, false],
  ["70x140", { variant: "70 × 140 cm", name: "bath towel" }, true],
  ["70 x 140 cm", { variant: "", name: "bath towel 70x140" }, true],
  ["42", { variant: "142", name: "boot" }, false],
])("size %j of %j: %j", (size, entry, fits) => expect(hasSize(entry, size)).toBe(fits));

test("a size that nothing has finds nothing, and says which wish to drop", async () => {
  const { total, relaxations } = await catalogue.find({
    ...{ filters: Filters.parse({ kinds: ["towel"] }), sizes: ["7x9"] },
    ...{ sort: "best-match", page: 0, pageSize: 8 },
  });
  expect({ total, drops: relaxations.map(({ drop, label }) => `${drop} ${label}`) }).toEqual({ total: 0, drops: ["sizes 7x9"] });
});
