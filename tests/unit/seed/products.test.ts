import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inStoreBarcode, isBarcode } from "../../../db/seed/barcode.ts";
import { kindsByDepartment } from "../../../db/seed/kinds.ts";
import { makers } from "../../../db/seed/manufacturers.ts";
import { demonstrationProducts } from "../../../db/seed/products.ts";
import { realBrands } from "../../../db/seed/real-brands.ts";

const products = demonstrationProducts();
const kindNames = JSON.parse(readFileSync(new URL("../../../db/seed/kinds.json", import.meta.url), "utf8")) as Record<string, string[]>;
const definitions = Object.values(kindsByDepartment).flat();
const repeated = (words: readonly string[]): string[] => words.filter((word, index) => words.indexOf(word) !== index);

describe("the goods of the demonstration shop", () => {
  test("there are at least 500 products, of at least 48 kinds with five or more", () => {
    const sizes = Map.groupBy(products, (product) => product.kind)
      .values()
      .map((ofKind) => ofKind.length)
      .toArray();
    expect(products.length).toBeGreaterThanOrEqual(500);
    expect(sizes.filter((size) => size >= 5).length).toBeGreaterThanOrEqual(48);
  });

  test("departments hold exactly the kinds that are drawn", () => {
    const written = Object.fromEntries(Object.entries(kindsByDepartment).map(([department, kinds]) => [department, kinds.map(({ kind }) => kind)]));
    expect(written).toEqual(kindNames);
  });

  test("no two products share an id, a name, a barcode or a description", () => {
    expect({
      ids: repeated(products.map((product) => product.id)),
      names: repeated(products.map((product) => product.name)),
      barcodes: repeated(products.map((product) => product.barcode)),
      descriptions: repeated(products.map((product) => product.description)),
    }).toEqual({ ids: [], names: [], barcodes: [], descriptions: [] });
  });

  test("every name begins with its maker and contains its kind", () => {
    const nameOf = new Map(makers.map(({ id, name }) => [id, name]));
    const wrong = products.filter(({ name, manufacturerId, kind }) => !name.startsWith(`${nameOf.get(manufacturerId)} `) || !name.toLowerCase().includes(kind));
    expect(wrong.map((product) => product.name)).toEqual([]);
  });

  test("every price lies within what its kind may cost", () => {
    const rangeOf = new Map(definitions.map(({ kind, cents }) => [kind, cents]));
    const wrong = products.filter(({ kind, priceCents }) => {
      const [lowest, highest] = rangeOf.get(kind) ?? [0, 0];
      return priceCents < lowest || priceCents > highest;
    });
    expect(wrong.map((product) => product.name)).toEqual([]);
  });

  test("every barcode is an EAN-13 of the in-store range with a right check digit", () => {
    expect(products.filter(({ barcode }) => !isBarcode(barcode) || !/^2\d{12}$/.test(barcode))).toEqual([]);
    expect(isBarcode("4006381333931")).toBe(true);
    expect(isBarcode("4006381333932")).toBe(false);
    expect(inStoreBarcode(7)).toHaveLength(13);
  });

  test("every product lists at least four specifications, its colour among them, and none is empty", () => {
    const wrong = products.filter(
      ({ attributes, colour }) =>
        Object.keys(attributes).length < 5 || attributes["colour"] !== colour || Object.values(attributes).some((value) => value === "" || value === "-"),
    );
    expect(wrong.map((product) => product.name)).toEqual([]);
  });

  test("a specification that a size changes is one that its kind has", () => {
    const wrong = definitions.flatMap(({ columns, articles }) =>
      articles.flatMap(({ name, sizes = [] }) =>
        sizes.flatMap(({ facts }) =>
          Object.keys(facts)
            .filter((fact) => !columns.split("|").some((column) => column.trim() === fact))
            .map((fact) => `${name}: ${fact}`),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("a weight is a positive figure with a unit wherever one is given", () => {
    const weights = products.flatMap(({ attributes }) => attributes["weight"] ?? []);
    expect(weights.length).toBeGreaterThan(500);
    expect(weights.filter((weight) => !/[1-9][\d,.]*\s?k?g\b|0\.\d*[1-9]\d*\s?kg\b/.test(weight))).toEqual([]);
  });

  test("variants of one article differ by their label and share maker, kind and department", () => {
    const articles = Map.groupBy(
      products.filter((product) => product.articleId !== null),
      (product) => product.articleId,
    )
      .values()
      .toArray();
    expect(articles.length).toBeGreaterThan(50);
    for (const variants of articles) {
      expect(variants.length).toBeGreaterThan(1);
      expect(repeated(variants.map((variant) => variant.variant))).toEqual([]);
      expect(new Set(variants.map(({ manufacturerId, kind, departmentId }) => `${manufacturerId} ${kind} ${departmentId}`)).size).toBe(1);
    }
  });

  test("a dearer laptop has at least the memory of a cheaper one", () => {
    const laptops = products.filter((product) => product.kind === "laptop").sort((a, b) => a.priceCents - b.priceCents);
    const memory = laptops.map(({ attributes }) => Number.parseInt(attributes["memory"] ?? "", 10));
    expect(memory).toEqual([...memory].sort((a, b) => a - b));
  });

  test("descriptions have two or three sentences, the variant's own left out of account", () => {
    const wrong = definitions.flatMap(({ articles }) => articles).filter(({ text }) => ![2, 3].includes(text.split(/[.!?](?:\s|$)/).filter(Boolean).length));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test("some goods are sold out, most are not", () => {
    const soldOut = products.filter((product) => product.stock === 0).length;
    expect(soldOut).toBeGreaterThan(5);
    expect(soldOut / products.length).toBeLessThan(0.1);
  });
});

describe("the makers", () => {
  test("there are forty, each with a country, a profile of two to four sentences, and goods in one to three departments", () => {
    const departmentsOf = Map.groupBy(products, (product) => product.manufacturerId);
    const wrong = makers.filter(({ id, country, profile }) => {
      const departments = new Set((departmentsOf.get(id) ?? []).map((product) => product.departmentId)).size;
      const sentences = profile.split(/[.!?](?:\s|$)/).filter(Boolean).length;
      return country === "" || sentences < 2 || sentences > 4 || departments < 1 || departments > 3;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(repeated(makers.map(({ name }) => name))).toEqual([]);
    expect(makers).toHaveLength(40);
  });

  test("no word of a name is a real brand", () => {
    const brands = new Set(realBrands);
    // Words of the language that a maker also uses as its name.
    for (const word of ["moka", "nest", "global", "trust", "polar"]) brands.delete(word);
    const words = [...makers.map(({ name }) => name), ...products.map(({ name }) => name)].flatMap((name) => name.toLowerCase().split(/[^\p{L}+]+/u));
    expect([...new Set(words.filter((word) => brands.has(word)))]).toEqual([]);
  });
});
