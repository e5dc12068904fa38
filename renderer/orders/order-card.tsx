import { useTranslation } from "react-i18next";
import type { Order } from "../../preload/domain/order.ts";
import { momentInWords } from "../ui/dates.ts";
import { formatMoney } from "../ui/money.ts";
import styles from "./order-card.module.scss";

/** The code as large as on the receipt, the status in words, then what was ordered. */
export function OrderCard({ order }: { readonly order: Order }) {
  const { t, i18n } = useTranslation("orders");
  const money = (cents: number) => formatMoney(cents, order.currency, i18n.language);
  return (
    <article className={styles.card} aria-label={t("order", { code: order.code })} data-status={order.status}>
      <div className={styles.head}>
        <h3 className={styles.code}>{order.code}</h3>
        <p className={styles.status}>{t(`status.${order.status}`)}</p>
      </div>
      <p className={styles.when}>{t("placed", { when: momentInWords(order.placedAt, i18n.language) })}</p>
      <ul className={styles.lines}>
        {order.lines.map(({ productId, name, quantity, total }) => (
          <li key={productId} className={styles.line}>
            <span>{t("line", { quantity, name })}</span>
            <span>{money(total)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.total}>
        <span>{t("total")}</span>
        <span>{money(order.total)}</span>
      </p>
    </article>
  );
}
