/** Every promotion with its terms, its code, and what it gave: what staff are asked about at the counter. Managers change them here. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { StaffPromotion } from "../../preload/contract/staff.ts";
import { useRemembered } from "../app/remembered.ts";
import { useSession } from "../app/session.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { useOfferRule } from "../offers/use-offer-rule.ts";
import { useOfferTerms } from "../offers/use-offer-terms.ts";
import { dateInWords } from "../ui/dates.ts";
import { formatMoney } from "../ui/money.ts";
import { ErrorState } from "../ui/notice.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { useKept } from "../ui/use-kept.ts";
import panel from "./panel.module.scss";
import { PromotionForm } from "./promotions/form.tsx";
import { EndSheet, RowActions, StartButton, useTurn } from "./promotions/row-actions.tsx";
import type { Begun } from "./promotions/use-form.ts";
import { newWords, wordsOf } from "./promotions/words.ts";

export function PromotionsPage() {
  const asked = useRequest("staff.promotions", null, { refreshOn: "catalogue.changed" });
  const { value } = useKept(asked);
  const [begun, setBegun] = useRemembered<Begun | null>("form", null);
  if (asked.state === "failed" && begun === null) return <ErrorState error={asked.error} onAgain={asked.again} />;
  const again = () => asked.state !== "loading" && asked.again();
  const leave = () => (setBegun(null), again());
  if (begun !== null) {
    const newest = value?.find(({ id }) => id === begun.words.id);
    return <PromotionForm begun={begun} newest={newest} onChange={setBegun} onSaved={leave} onOvertaken={again} onClose={leave} />;
  }
  return value === null ? <LinesSkeleton count={6} /> : <PromotionList promotions={value} onBegin={setBegun} onTurned={again} />;
}

interface ListProps {
  readonly promotions: readonly StaffPromotion[];
  readonly onBegin: (begun: Begun) => void;
  readonly onTurned: () => void;
}

function PromotionList({ promotions, onBegin, onTurned }: ListProps) {
  const { t } = useTranslation("workstation");
  const { person } = useSession();
  const mayChange = person.who === "staff" && person.role === "manager";
  const [ending, setEnding] = useRemembered<string | null>("ending", null);
  const turn = useTurn(onTurned);
  const running = promotions.filter(({ state }) => state === "running").length;
  const actionsOf = (promotion: StaffPromotion) => (
    <RowActions
      promotion={promotion}
      onChange={() => onBegin({ words: wordsOf(promotion), goods: promotion.productIds })}
      onEnd={() => setEnding(promotion.id)}
      onResume={() => turn(promotion, "resume")}
    />
  );
  return (
    <>
      <div className={panel.head}>
        <h1 className={panel.title}>{t("promotions.count", { count: running })}</h1>
        {mayChange && <StartButton onStart={() => onBegin({ words: newWords(new Date()), goods: [] })} />}
      </div>
      <PromotionTable promotions={promotions} actionsOf={mayChange ? actionsOf : null} />
      <EndSheet
        promotion={promotions.find(({ id }) => id === ending)}
        onClose={() => setEnding(null)}
        onEnd={(promotion) => (setEnding(null), turn(promotion, "end"))}
      />
    </>
  );
}

interface TableProps {
  readonly promotions: readonly StaffPromotion[];
  /** Null for who may only look. */
  readonly actionsOf: ((promotion: StaffPromotion) => ReactNode) | null;
}

function PromotionTable({ promotions, actionsOf }: TableProps) {
  const { t } = useTranslation("workstation");
  const columns = ["name", "state", "does", "terms", "gave"] as const;
  return (
    <table className={panel.table}>
      <thead>
        <tr>
          {[...columns, ...(actionsOf === null ? [] : (["actions"] as const))].map((column) => (
            <th key={column} scope="col">
              {t(`promotions.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {promotions.map((promotion) => (
          <Row key={promotion.id} promotion={promotion} actions={actionsOf?.(promotion)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ promotion, actions }: { readonly promotion: StaffPromotion; readonly actions: ReactNode }) {
  const { t, i18n } = useTranslation("workstation");
  const ruleOf = useOfferRule();
  const termsOf = useOfferTerms();
  const { name, state, rule, terms, code, startsAt, endsAt, productIds } = promotion;
  const days = { from: dateInWords(startsAt, i18n.language), to: dateInWords(endsAt, i18n.language) };
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <span className={panel.state} data-state={state}>
          {t(`promotions.states.${state}`)}
        </span>
        <br />
        {t("promotions.days", days)}
      </td>
      <td>
        {ruleOf(rule)}
        <br />
        {productIds.length === 0 ? t("promotions.everything") : t("promotions.goods", { count: productIds.length })}
      </td>
      <td>
        <ul className={panel.items}>
          {code !== null && <li>{t("promotions.code", { code })}</li>}
          {termsOf(terms).map((term) => (
            <li key={term}>{term}</li>
          ))}
        </ul>
      </td>
      <td>
        <Gave promotion={promotion} />
      </td>
      {actions !== undefined && <td>{actions}</td>}
    </tr>
  );
}

function Gave({ promotion: { orders, spentCents, budgetCents, beyondCents, currency } }: { readonly promotion: StaffPromotion }) {
  const { t, i18n } = useTranslation("workstation");
  const money = (cents: number) => formatMoney(cents, currency, i18n.language);
  const spent = money(spentCents);
  return (
    <>
      {budgetCents === null ? t("promotions.spent", { count: orders, spent }) : t("promotions.ofBudget", { count: orders, spent, budget: money(budgetCents) })}
      {beyondCents > 0 && <p className={panel.alert}>{t("promotions.beyond", { amount: money(beyondCents) })}</p>}
    </>
  );
}
