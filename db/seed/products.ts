/** Turns the tables of kinds into products with numbers, stock, places and barcodes. */
import { inStoreBarcode } from "./barcode.ts";
import { chanceOf, type Chance } from "./chance.ts";
import type { ArticleRow, KindDefinition, SizeRow } from "./kind-definition.ts";
import { kindsByDepartment } from "./kinds.ts";
import { makers } from "./manufacturers.ts";
import type { ShopProduct } from "./shop.ts";

interface Place {
  readonly departmentId: string;
  readonly kind: KindDefinition;
  readonly kindIndex: number;
}

interface Variant {
  readonly colour: string;
  readonly size: SizeRow | null;
  /** Empty where the article has only one. */
  readonly label: string;
}

/** The two kettles that the shop's own drawings show, with the figures they show. */
const STOCK_ON_DRAWINGS: Readonly<Record<string, number>> = { "Orno 1.7 litre kettle": 6, "Harbour quiet kettle 1.5 l": 3 };

const BAYS_PER_KIND = 2;

const warrantyOf = new Map(makers.map((maker) => [maker.id, maker.warrantyYears]));

/** The same list on every call, in the order of departments, kinds and articles. */
export function demonstrationProducts(): ShopProduct[] {
  return Object.entries(kindsByDepartment).flatMap(([departmentId, kinds]) =>
    kinds.flatMap((kind, kindIndex) => productsOfKind({ departmentId, kind, kindIndex })),
  );
}

/** Specifications by name, in page order; throws where a row and its kind's columns disagree. */
export function specificationsOf(kind: KindDefinition, article: ArticleRow): Record<string, string> {
  const columns = cellsOf(kind.columns);
  const cells = cellsOf(article.facts);
  if (cells.length !== columns.length) throw new Error(`${article.name} has ${cells.length} cells for ${columns.length} columns.`);
  return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? "-"]));
}

function productsOfKind(place: Place): ShopProduct[] {
  let number = 0;
  return place.kind.articles.flatMap((article, articleIndex) => {
    const variants = variantsOf(article);
    return variants.map((variant): ShopProduct => {
      number += 1;
      const id = `${place.kind.code}-${padded(number, 3)}`;
      return {
        id,
        articleId: variants.length > 1 ? `${place.kind.code}-A${padded(articleIndex + 1, 2)}` : null,
        variant: variant.label,
        name: variant.label === "" ? article.name : `${article.name}, ${variant.label}`,
        manufacturerId: article.by,
        departmentId: place.departmentId,
        kind: place.kind.kind,
        colour: variant.colour,
        priceCents: variant.size?.cents ?? article.cents,
        stock: STOCK_ON_DRAWINGS[article.name] ?? stockFor(chanceOf(`stock ${id}`), variant.size?.cents ?? article.cents),
        bay: place.kindIndex * BAYS_PER_KIND + 1 + (articleIndex * BAYS_PER_KIND >= place.kind.articles.length ? 1 : 0),
        barcode: inStoreBarcode(serialOf(place, number)),
        description: variant.label === "" ? article.text : `${article.text} ${sentenceFor(variant, id)}`,
        attributes: attributesOf(place.kind, article, variant),
      };
    });
  });
}

function variantsOf(article: ArticleRow): Variant[] {
  const colours = article.colours.split(",").map((colour) => colour.trim());
  const sizes = article.sizes ?? [null];
  return sizes.flatMap((size) =>
    colours.map((colour) => ({ colour, size, label: [size?.label, colours.length > 1 ? colour : undefined].filter(Boolean).join(", ") })),
  );
}

function attributesOf(kind: KindDefinition, article: ArticleRow, variant: Variant): Record<string, string> {
  const specifications = { ...specificationsOf(kind, article), ...variant.size?.facts, colour: variant.colour };
  const known = Object.entries(specifications).filter(([, value]) => value !== "-");
  if (kind.warranty) known.push(["warranty", warrantyText(warrantyOf.get(article.by) ?? 2)]);
  return Object.fromEntries(known);
}

/** Dear goods are kept in ones and twos, cheap ones by the box; about one in eighteen is sold out. */
function stockFor(chance: Chance, cents: number): number {
  if (chance.next() < 0.055) return 0;
  const most = cents > 80_000 ? 5 : cents > 30_000 ? 9 : cents > 8_000 ? 18 : cents > 2_500 ? 32 : 60;
  return 1 + Math.floor(most * chance.next() * chance.next());
}

function sentenceFor(variant: Variant, id: string): string {
  const what = variant.label;
  const sentences =
    variant.size === null
      ? [`This one is ${what}.`, `Here in ${what}.`, `The one on this page is ${what}.`, `Shown in ${what}.`]
      : [`This is the ${what} one.`, `The size here is ${what}.`, `On this page: ${what}.`];
  return chanceOf(`sentence ${id}`).pick(sentences);
}

function serialOf(place: Place, number: number): number {
  const department = Object.keys(kindsByDepartment).indexOf(place.departmentId);
  return (department + 1) * 10_000_000 + (place.kindIndex + 1) * 10_000 + number;
}

function warrantyText(years: number): string {
  return years === 1 ? "1 year" : `${years} years`;
}

function cellsOf(row: string): string[] {
  return row.split("|").map((cell) => cell.trim());
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}
