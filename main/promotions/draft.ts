/** A promotion as a manager wrote it: as the one that prices are made with, as the row that is kept, and what is wrong with it. */
import { codeSha256 } from "../../db/kiosk/code-sha256.ts";
import type { PromotedGoods } from "../../db/central/promotion-edits.ts";
import type { DraftProblem, PromotionDraft } from "../../preload/contract/promotions.ts";
import { cents } from "../../preload/domain/money.ts";
import type { Promotion, PromotionId } from "../../preload/domain/promotion.ts";
import { nextOpening } from "../pricing/schedule.ts";

export interface DraftFacts {
  readonly goods: readonly PromotedGoods[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly spentCents: number;
  /** The name of another promotion that has the code. */
  readonly codeHolder: string | null;
}

export interface Written {
  readonly id: PromotionId;
  readonly draft: PromotionDraft;
}

export function promotionOf({ id, draft }: Written, { groups, spentCents }: DraftFacts): Promotion {
  const { code, groupId, budgetCents, ...terms } = draft.terms;
  return {
    ...draft,
    id,
    terms: {
      ...terms,
      codeSha256: code === null ? null : codeSha256(code),
      group: groups.find((group) => group.id === groupId) ?? null,
      budgetLeft: budgetCents === null ? null : cents(Math.max(0, budgetCents - spentCents)),
    },
  };
}

interface Moment {
  readonly now: Date;
  readonly timeZone: string;
}

/** What a form cannot see by itself, in the order in which a person would mend it. */
export function problemsOf(draft: PromotionDraft, facts: DraftFacts, moment: Moment): DraftProblem[] {
  return [...problemsOfTime(draft, moment), ...problemsOfGoods(draft, facts), ...problemsOfTerms(draft, facts)];
}

const problem = (why: DraftProblem["why"], about = ""): DraftProblem => ({ why, about });

function problemsOfTime({ startsAt, endsAt, terms: { schedule } }: PromotionDraft, { now, timeZone }: Moment): DraftProblem[] {
  if (endsAt <= startsAt) return [problem("ends-before-start")];
  if (Date.parse(endsAt) <= now.getTime()) return [problem("over-already")];
  const from = new Date(Math.max(now.getTime(), Date.parse(startsAt)));
  const opens = schedule === null ? from : nextOpening(schedule, from, timeZone);
  return opens.getTime() < Date.parse(endsAt) ? [] : [problem("never-open")];
}

function problemsOfGoods({ rule, productIds }: PromotionDraft, { goods }: DraftFacts): DraftProblem[] {
  if (productIds.length === 0) return isThreshold(rule.kind) ? [] : [problem("no-goods")];
  const sold = new Set(goods.map(({ id }) => id));
  const unknown = productIds.find((id) => !sold.has(id));
  const free = rule.kind === "fixed" ? goods.find(({ priceCents }) => priceCents <= rule.value) : undefined;
  return [...(unknown === undefined ? [] : [problem("unknown-goods", unknown)]), ...(free === undefined ? [] : [problem("free-goods", free.name)])];
}

const isThreshold = (kind: PromotionDraft["rule"]["kind"]): boolean => kind === "threshold" || kind === "threshold_amount";

function problemsOfTerms({ terms: { groupId, budgetCents } }: PromotionDraft, { groups, codeHolder, spentCents }: DraftFacts): DraftProblem[] {
  return [
    ...(groupId !== null && !groups.some(({ id }) => id === groupId) ? [problem("unknown-group", groupId)] : []),
    ...(codeHolder === null ? [] : [problem("code-taken", codeHolder)]),
    ...(budgetCents !== null && budgetCents <= spentCents && spentCents > 0 ? [problem("budget-spent", String(spentCents))] : []),
  ];
}
