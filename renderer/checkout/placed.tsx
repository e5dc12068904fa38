/** The order is safe: its code large, its receipt as a QR code, and a screen that clears itself. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../preload/contract/index.ts";
import type { Order } from "../../preload/domain/order.ts";
import { useGo } from "../app/navigation.tsx";
import { call } from "../bridge/call.ts";
import { useEvent } from "../bridge/use-event.ts";
import { Button } from "../ui/button.tsx";
import { formatMoney } from "../ui/money.ts";
import { Page } from "../ui/page.tsx";
import { QrCode } from "../ui/qr-code.tsx";
import styles from "./placed.module.scss";

const CLEARS_AFTER = 30; // seconds; long enough to photograph the code

export function Placed({ result: { order: placed, receipt, atCounter } }: { readonly result: Output<"orders.place"> }) {
  const { t, i18n } = useTranslation("checkout");
  const order = useFollowed(placed);
  const go = useGo();
  const left = useCountdown(CLEARS_AFTER, finish);
  const counter = (
    <>
      <Button onPress={() => go("/", { replace: true })}>{t("goOn")}</Button>
      <Button kind="primary" size="large" onPress={finish}>
        {t("finish")}
      </Button>
      <p className={styles.clears}>{t("finishing", { count: left })}</p>
    </>
  );
  return (
    <Page counter={counter} heading={t("placed")}>
      <div className={styles.placed}>
        <Code order={order} atCounter={atCounter} />
        <figure className={styles.qr}>
          <QrCode text={receipt} label={t("qr")} />
          <figcaption>{t("scan")}</figcaption>
        </figure>
        <section className={styles.lines} aria-label={t("lines")}>
          <ul>
            {order.lines.map(({ productId, quantity, name, total, aisle, bay }) => (
              <li key={productId}>
                <span>
                  {t("line", { quantity, name })}
                  <span className={styles.aisle}>{t("place_aisle", { aisle, bay })}</span>
                </span>
                <b>{formatMoney(total, order.currency, i18n.language)}</b>
              </li>
            ))}
          </ul>
          <p className={styles.total}>
            {t("total")} <span>{formatMoney(order.total, order.currency, i18n.language)}</span>
          </p>
        </section>
      </div>
    </Page>
  );
}

function Code({ order, atCounter }: { readonly order: Order; readonly atCounter: boolean }) {
  const { t } = useTranslation("checkout");
  return (
    <div className={styles.ticket}>
      <p className={styles.label}>{t("code")}</p>
      <p className={styles.code} data-order-code>
        {order.code}
      </p>
      <p className={styles.say}>{t("say")}</p>
      <p className={styles.say} role="status" data-order-status={order.status}>
        {order.status === "placed" ? t(atCounter ? "counter" : "later") : t(`status.${order.status}`)}
      </p>
    </div>
  );
}

/** What staff do with it shows here while the shopper stands before it. */
function useFollowed(placed: Order): Order {
  const [order, setOrder] = useState(placed);
  useEvent("orders.changed", (changed) => changed.id === placed.id && setOrder(changed));
  return order;
}

function finish(): void {
  void call("session.finish", null).catch(() => {}); // the idle clock ends the session where this could not
}

function useCountdown(seconds: number, onOver: () => void): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (left === 0) return onOver();
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left, onOver]);
  return left;
}
