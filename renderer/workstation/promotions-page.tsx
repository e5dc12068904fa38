/** Every promotion with its terms, its code, and what it gave: what staff are asked about at the counter. */
import { useTranslation } from "react-i18next";
import type { StaffPromotion } from "../../preload/contract/staff.ts";
import { useRequest } from "../bridge/use-request.ts";
import { useOfferRule } from "../offers/use-offer-rule.ts";
import { useOfferTerms } from "../offers/use-offer-terms.ts";
import { dateInWords } from "../ui/dates.ts";
import { formatMoney } from "../ui/money.ts";
import { ErrorState } from "../ui/notice.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import panel from "./panel.module.scss";

export function PromotionsPage() {
  const { t } = useTranslation("workstation");
  const asked = useRequest("staff.promotions", null, { refreshOn: "catalogue.changed" });
  if (asked.state === "loading") return <LinesSkeleton count={6} />;
  if (asked.state === "failed") return <ErrorState error={asked.error} onAgain={asked.again} />;
  const running = asked.value.filter(({ state }) => state === "running").length;
  return (
    <>
      <h1 className={panel.title}>{t("promotions.count", { count: running })}</h1>
      <table className={panel.table}>
        <thead>
          <tr>
            {(["name", "state", "does", "terms", "gave"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`promotions.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {asked.value.map((promotion) => (
            <Row key={promotion.id} promotion={promotion} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ promotion }: { readonly promotion: StaffPromotion }) {
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
