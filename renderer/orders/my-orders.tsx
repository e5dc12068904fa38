import { useTranslation } from "react-i18next";
import { useRequest } from "../bridge/use-request.ts";
import { EmptyState, ErrorState } from "../ui/notice.tsx";
import { Section } from "../ui/section.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { OrderCard } from "./order-card.tsx";
import styles from "./orders-screen.module.scss";

export function MyOrders() {
  const { t } = useTranslation("orders");
  const orders = useRequest("orders.mine", null, { refreshOn: "orders.changed" });
  return (
    <Section title={t("mine")}>
      {orders.state === "loading" && <LinesSkeleton count={3} />}
      {orders.state === "failed" && <ErrorState error={orders.error} onAgain={orders.again} />}
      {orders.state === "ready" && orders.value.length === 0 && <EmptyState title={t("none.title")} text={t("none.text")} />}
      {orders.state === "ready" && (
        <ul className={styles.list}>
          {orders.value.map((order) => (
            <li key={order.id}>
              <OrderCard order={order} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
