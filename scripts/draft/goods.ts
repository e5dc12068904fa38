/** What a kind of goods is known to be: its specifications, its prices and who makes it. Facts come from here, never from a model. */
import { departments } from "../../db/seed/departments.ts";
import type { ArticleRow, KindDefinition } from "../../db/seed/kind-definition.ts";
import { kindsByDepartment } from "../../db/seed/kinds.ts";
import { type Maker, makers } from "../../db/seed/manufacturers.ts";
import { specificationsOf } from "../../db/seed/products.ts";
import { type Concept, conceptsOf } from "../../main/catalogue/concepts.ts";
import { stems } from "../../main/assistant/vocabulary.ts";
import { generalGoods, type Row } from "./general-goods.ts";

export interface Goods {
  /** Lower case, as it stands in names: "travel kettle". */
  readonly kind: string;
  /** The kind of the demonstration shop that lends its facts; null where none comes near. */
  readonly like: string | null;
  /** Starts every SKU. */
  readonly code: string;
  readonly department: { readonly id: string; readonly name: string; readonly aisle?: number };
  readonly makers: readonly Maker[];
  readonly cents: readonly [lowest: number, highest: number];
  readonly warranty: boolean;
  readonly rows: readonly Row[];
}

interface Place {
  readonly departmentId: string;
  readonly definition: KindDefinition;
}

const places: readonly Place[] = Object.entries(kindsByDepartment).flatMap(([departmentId, kinds]) =>
  kinds.map((definition) => ({ departmentId, definition })),
);

/** "electric kettles" is drafted as the demonstration shop's kettles are; a kind that ends like none of them as goods in general. */
export function goodsOf(asked: string): Goods {
  const kind = asked.toLowerCase();
  const concepts = conceptsOf(stems(kind.replace(/\bmice\b/g, "mouse")));
  const [place] = places.filter(({ definition }) => endsLike(concepts, conceptsOf(stems(definition.kind)))).sort(longestFirst);
  return place === undefined ? generalGoods(kind) : goodsLike(place, namedAs(kind, concepts, place.definition.kind));
}

function goodsLike({ departmentId, definition }: Place, kind: string): Goods {
  const { code, cents, warranty, articles } = definition;
  const { id, name, aisle } = departments.find((department) => department.id === departmentId) ?? { id: departmentId, name: departmentId, aisle: 1 };
  return {
    kind,
    like: definition.kind,
    code,
    department: { id, name, aisle },
    makers: makers.filter((maker) => articles.some(({ by }) => by === maker.id)),
    cents,
    warranty,
    rows: articles.map((article) => rowOf(definition, article)),
  };
}

function rowOf(definition: KindDefinition, article: ArticleRow): Row {
  const colours = article.colours.split(",").map((colour) => colour.trim());
  return {
    cents: article.cents,
    colours,
    facts: Object.fromEntries(Object.entries(specificationsOf(definition, article)).filter(([, value]) => value !== "-")),
  };
}

const endsLike = (said: readonly Concept[], end: readonly Concept[]) =>
  end.length <= said.length && end.every(({ sense }, index) => sense === said.at(index - end.length)?.sense);

/** Of senses, not of letters: "robot vacuum" says more than "vacuum cleaner". */
const longestFirst = (a: Place, b: Place) => conceptsOf(stems(b.definition.kind)).length - conceptsOf(stems(a.definition.kind)).length;

/** The words before the known kind stay as they were asked; the kind itself is written as the shop writes it. */
function namedAs(asked: string, said: readonly Concept[], known: string): string {
  const before = said.at(-conceptsOf(stems(known)).length)?.at[0] ?? 0;
  return before === 0 ? known : `${asked.split(" ").slice(0, before).join(" ")} ${known}`;
}
