import { useTranslation } from "react-i18next";
import { useRequest } from "../bridge/use-request.ts";
import { EmptyState, ErrorState } from "../ui/notice.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { OrderCard } from "./order-card.tsx";

export function OrderByCode({ code }: { readonly code: string }) {
  const { t } = useTranslation("orders");
  const order = useRequest("orders.byCode", { code }, { refreshOn: "orders.changed" });
  if (order.state === "loading") return <LinesSkeleton count={2} />;
  if (order.state === "ready") return <OrderCard order={order.value} />;
  if (order.error.code === "not-found") return <EmptyState title={t("unknown.title", { code })} text={t("unknown.text")} />;
  return <ErrorState error={order.error} onAgain={order.again} />;
}
