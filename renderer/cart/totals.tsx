import { useTranslation } from "react-i18next";
import type { Cart } from "../../preload/domain/cart.ts";
import { formatMoney } from "../ui/money.ts";
import styles from "./totals.module.scss";

/** What it comes to: goods, what offers on the whole cart take off, the total, and one nudge at most. */
export function Totals({ cart }: { readonly cart: Cart }) {
  const { t, i18n } = useTranslation("cart");
  const { subtotal, discounts, total, saved, nudge, currency } = cart;
  const money = (cents: number) => formatMoney(cents, currency, i18n.language);
  return (
    <div className={styles.totals}>
      {nudge !== null && (
        <p className={styles.nudge}>
          {nudge.missing > 0
            ? t("nudge.missing", { count: nudge.missing, name: nudge.name })
            : t("nudge.missingMoney", { amount: money(nudge.missingCents), name: nudge.name })}
        </p>
      )}
      <dl className={styles.sums}>
        {discounts.length > 0 && <Sum name={t("subtotal")} amount={money(subtotal)} />}
        {discounts.map(({ name, amount }) => (
          <Sum key={name} name={name} amount={money(-amount).replace("-", "−")} />
        ))}
        <div className={styles.total}>
          <dt>{t("total")}</dt>
          <dd>{money(total)}</dd>
        </div>
      </dl>
      {saved > 0 && <p className={styles.saved}>{t("youSave", { amount: money(saved) })}</p>}
    </div>
  );
}

function Sum({ name, amount }: { readonly name: string; readonly amount: string }) {
  return (
    <div className={styles.sum}>
      <dt>{name}</dt>
      <dd>{amount}</dd>
    </div>
  );
}
