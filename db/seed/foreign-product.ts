/** One product of an owner's catalogue, with what the file need not say filled in the same way each time. */
import type { ForeignProduct } from "../../preload/domain/foreign-catalogue.ts";
import { inStoreBarcode, isBarcode } from "./barcode.ts";
import { hashOf } from "./chance.ts";
import type { Complain } from "./foreign.ts";
import type { ShopDepartment, ShopManufacturer, ShopProduct } from "./shop.ts";

/** Who and where, as far as the file has been read. */
export interface Shelving {
  readonly departments: ReadonlySet<string>;
  readonly manufacturers: ReadonlySet<string>;
  /** Kinds of each department in the order in which they first come: a kind's bay. */
  readonly kinds: Map<string, string[]>;
  readonly barcodes: Set<string>;
}

const LONGEST_NAME = 90; // two lines of a card
const LONGEST_KIND = 40;
const PLAIN_COLOURS = [
  "black",
  "white",
  "grey",
  "silver",
  "red",
  "orange",
  "yellow",
  "green",
  "teal",
  "blue",
  "navy",
  "purple",
  "pink",
  "brown",
  "beige",
  "cream",
  "oak",
  "copper",
  "brass",
  "gold",
];
const DEFAULT_SERIALS_FROM = 5_000_000_000; // the demonstration's own stay far below

export function shelvingOf(departments: readonly ShopDepartment[], manufacturers: readonly ShopManufacturer[]): Shelving {
  return {
    departments: new Set(departments.map((department) => department.id)),
    manufacturers: new Set(manufacturers.map((manufacturer) => manufacturer.id)),
    kinds: new Map(),
    barcodes: new Set(),
  };
}

export function foreignProduct(row: ForeignProduct, shelving: Shelving, complain: Complain): ShopProduct | null {
  if (!shelving.departments.has(row.department)) return complain(`Product "${row.sku}" is left out: there is no department "${row.department}".`);
  if (!shelving.manufacturers.has(row.manufacturer)) return complain(`Product "${row.sku}" is left out: there is no manufacturer "${row.manufacturer}".`);
  const kind = row.kind.toLowerCase().slice(0, LONGEST_KIND);
  return {
    id: row.sku,
    articleId: null,
    variant: "",
    name: nameOf(row, complain),
    manufacturerId: row.manufacturer,
    departmentId: row.department,
    kind,
    colour: plainColourOf(row.attributes),
    priceCents: row.priceCents,
    stock: row.stock,
    bay: row.bay ?? bayOf(row.department, kind, shelving),
    barcode: barcodeOf(row, shelving, complain),
    description: row.description,
    attributes: row.attributes,
  };
}

function nameOf({ sku, name }: ForeignProduct, complain: Complain): string {
  if (name.length <= LONGEST_NAME) return name;
  complain(`Product "${sku}": its name has ${name.length} letters and is cut to ${LONGEST_NAME}.`);
  const cut = name.slice(0, LONGEST_NAME - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST_NAME / 2)).trimEnd()}…`;
}

/** The first plain colour that the file's colour names: "white orrsta light grey" is drawn white. */
function plainColourOf(attributes: Readonly<Record<string, string>>): string {
  const given =
    Object.entries(attributes)
      .find(([name]) => /^colou?r$/i.test(name))?.[1]
      .toLowerCase()
      .replaceAll("gray", "grey") ?? "";
  return given.split(/[^a-z]+/).find((word) => PLAIN_COLOURS.includes(word)) ?? "";
}

function bayOf(departmentId: string, kind: string, { kinds }: Shelving): number {
  const known = kinds.get(departmentId) ?? [];
  if (!known.includes(kind)) kinds.set(departmentId, [...known, kind]);
  return (kinds.get(departmentId) ?? []).indexOf(kind) + 1;
}

function barcodeOf({ sku, barcode }: ForeignProduct, { barcodes }: Shelving, complain: Complain): string {
  const wanted = barcode !== undefined && isBarcode(barcode) && !barcodes.has(barcode) ? barcode : null;
  if (barcode !== undefined && wanted === null) complain(`Product "${sku}": "${barcode.slice(0, 20)}" is no EAN-13 of its own, so it gets an in-store number.`);
  let serial = DEFAULT_SERIALS_FROM + hashOf(sku);
  while (wanted === null && barcodes.has(inStoreBarcode(serial))) serial += 1;
  const chosen = wanted ?? inStoreBarcode(serial);
  barcodes.add(chosen);
  return chosen;
}
