import { useTranslation } from "react-i18next";
import type { CartLine } from "../../preload/domain/cart.ts";
import { formatMoney } from "../ui/money.ts";
import styles from "./checkout-screen.module.scss";

/** What it is, what takes off from it, and whatever has changed since it was put in: before the order is placed, not after. */
export function ReviewLine({ line, label }: { readonly line: CartLine; readonly label: string }) {
  const { t, i18n } = useTranslation("cart");
  const { product, total, saved, promotion, notice, addedAt } = line;
  const money = (cents: number) => formatMoney(cents, product.price.currency, i18n.language);
  return (
    <li className={styles.line} data-notice={notice}>
      <span>
        {label}
        {promotion !== null && saved > 0 && <small className={styles.why}>{t("saved", { name: promotion.name, amount: money(saved) })}</small>}
        {notice !== "none" && (
          <small className={styles.notice}>{t(`notice.${notice}`, { count: product.stock, now: money(product.price.now), before: money(addedAt) })}</small>
        )}
      </span>
      <span className={styles.amount}>{money(total)}</span>
    </li>
  );
}
