import { useTranslation } from "react-i18next";
import type { Block } from "../../preload/domain/chat.ts";
import { OrderCard } from "../orders/order-card.tsx";
import styles from "./block-view.module.scss";

export function OrderBlock({ block: { orders, online } }: { readonly block: Extract<Block, { type: "orders" }> }) {
  const { t } = useTranslation("answer");
  return (
    <section aria-label={t("orders")}>
      {!online && <p className={styles.second}>{t("ordersOffline")}</p>}
      <ul className={styles.list}>
        {orders.map((order) => (
          <li key={order.id}>
            <OrderCard order={order} />
          </li>
        ))}
      </ul>
    </section>
  );
}
