/** What staff want of a shelf: hard where it blocks, a push where it boosts or buries, the first places where it pins. */
import type { Rule, Scenario } from "../../preload/contract/recommendations.ts";
import type { Goods } from "./goods.ts";

export interface Ruling {
  isBlocked(goods: Goods): boolean;
  /** What a score is multiplied by. */
  push(goods: Goods): number;
  /** In the order in which they were made. */
  readonly pinned: readonly string[];
}

const BOOST = 2; // past most of what is a little better liked
const BURY = 0.25; // below all that is not buried, unless nothing else fits

/** No rule says anything of the shelf. */
export const freely: Ruling = { isBlocked: () => false, push: () => 1, pinned: [] };

export function rulingFor(rules: readonly Rule[], scenario: Scenario, now: Date): Ruling {
  const at = now.toISOString();
  const mine = rules.filter(
    (rule) => (rule.scenario ?? scenario) === scenario && (rule.startsAt === null || rule.startsAt <= at) && (rule.endsAt === null || at < rule.endsAt),
  );
  if (mine.length === 0) return freely;
  const of = (effect: Rule["effect"]): ((goods: Goods) => boolean) => {
    const subjects = new Set(mine.filter((rule) => rule.effect === effect).map(({ subject, subjectId }) => `${subject} ${subjectId}`));
    return ({ id, manufacturerId, departmentId }) =>
      subjects.has(`product ${id}`) || subjects.has(`manufacturer ${manufacturerId}`) || subjects.has(`department ${departmentId}`);
  };
  const [isBoosted, isBuried, isBlocked] = [of("boost"), of("bury"), of("block")];
  return {
    isBlocked,
    push: (goods) => (isBoosted(goods) ? BOOST : 1) * (isBuried(goods) ? BURY : 1),
    pinned: mine.filter(({ effect }) => effect === "pin").map(({ subjectId }) => subjectId),
  };
}
