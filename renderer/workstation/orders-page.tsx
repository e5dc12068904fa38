import { useTranslation } from "react-i18next";
import type { Output } from "../../preload/contract/index.ts";
import { AppError } from "../../preload/errors.ts";
import { useRemembered } from "../app/remembered.ts";
import { useSteady } from "../app/use-steady.ts";
import { call } from "../bridge/call.ts";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { momentInWords } from "../ui/dates.ts";
import { formatMoney } from "../ui/money.ts";
import { ErrorState } from "../ui/notice.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { useToast } from "../ui/toast.tsx";
import panel from "./panel.module.scss";

type StaffOrder = Output<"staff.orders">[number];
type Open = "new" | "short" | "ready";
type Next = "ready" | "collected" | "cancelled";

const nextSteps: Readonly<Record<Open, readonly Next[]>> = { new: ["ready", "cancelled"], short: ["ready", "cancelled"], ready: ["collected", "cancelled"] };

/** New ones first; each step is one touch, and a step that another station took first is told. */
export function OrdersPage() {
  const { t } = useTranslation("workstation");
  const orders = useRequest("staff.orders", null, { refreshOn: "staff.ordersChanged" });
  if (orders.state === "loading") return <LinesSkeleton count={5} />;
  if (orders.state === "failed") {
    return orders.error.code === "offline" ? <p className={panel.note}>{t("orders.offline")}</p> : <ErrorState error={orders.error} onAgain={orders.again} />;
  }
  const open = orders.value.filter(({ status }) => isOpen(status)).length;
  return (
    <>
      <h1 className={panel.title}>{t("orders.open", { count: open })}</h1>
      {orders.value.length > 0 && <OrdersTable orders={orders.value} onMoved={orders.again} />}
    </>
  );
}

const isOpen = (status: string): status is Open => status in nextSteps;

function OrdersTable({ orders, onMoved }: { readonly orders: readonly StaffOrder[]; readonly onMoved: () => void }) {
  const { t } = useTranslation("workstation");
  const { move, asking, setAsking } = useMove(onMoved);
  return (
    <>
      <table className={panel.table}>
        <thead>
          <tr>
            {(["code", "status", "placed", "what", "total", "actions"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`orders.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <OrderRow key={order.id} order={order} onMove={(to) => (to === "cancelled" ? setAsking(order) : move(order, to))} />
          ))}
        </tbody>
      </table>
      <Cancel order={asking} onClose={() => setAsking(null)} onCancel={(order) => move(order, "cancelled")} />
    </>
  );
}

function useMove(onMoved: () => void) {
  const { t } = useTranslation("workstation");
  const toast = useToast();
  const [asking, setAsking] = useRemembered<StaffOrder | null>("asking", null);
  // A second touch would meet the next step's button in the same place.
  const move = useSteady(({ id, code, status }: StaffOrder, to: Next) => {
    setAsking(null);
    if (!isOpen(status)) return;
    call("staff.moveOrder", { orderId: id, from: status, to })
      .then(
        () => toast.show({ text: t("orders.moved", { code, state: t(`orders.state.${to}`).toLowerCase() }) }),
        (error) => toast.show({ text: t(error instanceof AppError && error.code === "changed" ? "orders.changed" : "orders.failed"), tone: "warning" }),
      )
      .finally(onMoved);
  });
  return { move, asking, setAsking };
}

function OrderRow({ order, onMove }: { readonly order: StaffOrder; readonly onMove: (to: Next) => void }) {
  const { t, i18n } = useTranslation("workstation");
  const { code, status, placedAt, customer, lines, total, currency, alert } = order;
  return (
    <tr>
      <th scope="row" className={panel.code}>
        {code}
      </th>
      <td>
        <span className={panel.state} data-state={status}>
          {t(`orders.state.${status}`)}
        </span>
      </td>
      <td>
        {momentInWords(placedAt, i18n.language)}
        <br />
        {customer === "" ? t("orders.guest") : customer}
      </td>
      <td>
        <ul className={panel.items}>
          {lines.map(({ productId, quantity, name, aisle, bay }) => (
            <li key={productId}>{t("orders.item", { quantity, name, aisle, bay })}</li>
          ))}
        </ul>
        {alert !== null && <p className={panel.alert}>{alert}</p>}
      </td>
      <td className={panel.figure}>{formatMoney(total, currency, i18n.language)}</td>
      <td>
        <div className={panel.actions}>
          {isOpen(status) &&
            nextSteps[status].map((to) => (
              <Button
                key={to}
                kind={to === "cancelled" ? "second" : "primary"}
                label={t("orders.moveNamed", { what: t(`orders.move.${to}`), code })}
                onPress={() => onMove(to)}
              >
                {t(`orders.move.${to}`)}
              </Button>
            ))}
        </div>
      </td>
    </tr>
  );
}

interface CancelProps {
  readonly order: StaffOrder | null;
  readonly onClose: () => void;
  readonly onCancel: (order: StaffOrder) => void;
}

function Cancel({ order, onClose, onCancel }: CancelProps) {
  const { t } = useTranslation("workstation");
  const actions = (
    <>
      <Button onPress={onClose}>{t("orders.cancelNo")}</Button>
      <Button kind="primary" onPress={() => order !== null && onCancel(order)}>
        {t("orders.cancelYes")}
      </Button>
    </>
  );
  return (
    <Sheet open={order !== null} title={t("orders.cancelTitle", { code: order?.code ?? "" })} onClose={onClose} actions={actions}>
      <p>{t("orders.cancelText")}</p>
    </Sheet>
  );
}
