/** Things to point at for who has no history: what sells, each of another kind, from as many departments as there are. */
import type { Goods, GoodsById } from "./goods.ts";
import type { Similarity } from "./similarity.ts";

const SHOWN = 12;

export function thingsToPoint(similarity: Similarity | null, goods: GoodsById): string[] {
  const soldOf = ({ id }: Goods): number => similarity?.popularity[similarity.numberOf.get(id) ?? -1] ?? 0;
  const liked = [...goods.values()].filter(({ stock }) => stock > 0).sort((a, b) => soldOf(b) - soldOf(a) || (a.id < b.id ? -1 : 1));
  const firstOfKind = [...Map.groupBy(liked, ({ kind }) => kind).values()].map(([first]) => first!);
  const byDepartment = [...Map.groupBy(firstOfKind, ({ departmentId }) => departmentId).values()];
  const rounds = Math.max(0, ...byDepartment.map((kinds) => kinds.length));
  const inTurn = Array.from({ length: rounds }, (_, round) => byDepartment.flatMap((kinds) => kinds[round]?.id ?? [])).flat();
  return inTurn.slice(0, SHOWN);
}
