/** From the cart to an order for the counter: one look, one touch, one code. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearch } from "wouter";
import type { Output } from "../../preload/contract/index.ts";
import type { Cart, CartLine } from "../../preload/domain/cart.ts";
import { AppError } from "../../preload/errors.ts";
import { useBack, useGo } from "../app/navigation.tsx";
import { useSteady } from "../app/use-steady.ts";
import { call } from "../bridge/call.ts";
import { useCart } from "../cart/use-cart.ts";
import { Totals } from "../cart/totals.tsx";
import { Button } from "../ui/button.tsx";
import { formatMoney } from "../ui/money.ts";
import { EmptyState, ErrorState } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import styles from "./checkout-screen.module.scss";
import { Placed } from "./placed.tsx";

type Failure = "sold-out" | "changed" | "other";
type Placing = { state: "looking" } | { state: "placing" } | { state: "failed"; why: Failure } | { state: "placed"; result: Output<"orders.place"> };

interface Props {
  /** Null until the shopper places the order. It stands in the page's place, so that a reload finds the same order again. */
  readonly orderId: string | null;
}

export function CheckoutScreen({ orderId }: Props) {
  const cart = useCart();
  const go = useGo();
  const shownTotal = useShownTotal();
  const placing = usePlacing(orderId, shownTotal);
  if (placing.state === "placed") return <Placed result={placing.result} />;
  if (cart.state === "loading")
    return (
      <Page>
        <LinesSkeleton count={4} />
      </Page>
    );
  if (cart.state === "failed")
    return (
      <Page>
        <ErrorState error={cart.error} onAgain={cart.again} />
      </Page>
    );
  if (cart.value.lines.length === 0 && placing.state === "looking") return <Nothing />;
  return <Review cart={cart.value} placing={placing} onPlace={(id, total) => go(`/checkout/${id}?total=${total}`, { replace: true })} />;
}

/** What the shopper agreed to stands in the page's place beside the order's id; null where nobody has agreed. */
function useShownTotal(): number | null {
  const total = Number(new URLSearchParams(useSearch()).get("total") ?? Number.NaN);
  return Number.isSafeInteger(total) && total >= 0 ? total : null;
}

/** Placing the same id twice is placing it once: a double touch, a reload and a lost reply all end with one order. */
function usePlacing(orderId: string | null, shownTotal: number | null): Placing {
  const [placing, setPlacing] = useState<Placing>({ state: orderId === null ? "looking" : "placing" });
  useEffect(() => {
    if (orderId === null) return;
    let over = false; // another id is on its way: only the newest speaks
    setPlacing({ state: "placing" });
    call("orders.place", { orderId, shownTotal }).then(
      (result) => !over && setPlacing({ state: "placed", result }),
      (error) => !over && setPlacing({ state: "failed", why: failureOf(error) }),
    );
    return () => void (over = true);
  }, [orderId, shownTotal]);
  return placing;
}

function failureOf(error: unknown): Failure {
  const code = error instanceof AppError ? error.code : "internal";
  return code === "sold-out" || code === "changed" ? code : "other";
}

interface ReviewProps {
  readonly cart: Cart;
  readonly placing: Exclude<Placing, { state: "placed" }>;
  readonly onPlace: (orderId: string, total: number) => void;
}

function Review({ cart, placing, onPlace }: ReviewProps) {
  const { t, i18n } = useTranslation("checkout");
  const back = useBack();
  // One try, one id: however often a trembling hand touches the button, it is the same order. A try that failed gets a new one.
  const [orderId] = useState(() => crypto.randomUUID());
  const again = placing.state === "failed";
  const blocked = cart.lines.some(({ notice }) => notice === "sold-out");
  const place = useSteady(() => onPlace(again ? crypto.randomUUID() : orderId, cart.total));
  const counter = (
    <>
      <Button onPress={back}>{t("back")}</Button>
      <Button kind="primary" size="large" disabled={placing.state === "placing" || blocked} onPress={place}>
        {t(placing.state === "placing" ? "placing" : "place")}
      </Button>
    </>
  );
  return (
    <Page counter={counter}>
      <h1 className={styles.title}>{t("title")}</h1>
      {placing.state === "failed" && <Failed why={placing.why} />}
      {blocked && (
        <p className={styles.failed} role="alert">
          {t("blocked")}
        </p>
      )}
      <section className={styles.order} aria-labelledby="your-order">
        <h2 className={styles.heading} id="your-order">
          {t("review")}
        </h2>
        <ul className={styles.lines}>
          {cart.lines.map((line) => (
            <ReviewLine key={line.product.id} line={line} money={(cents) => formatMoney(cents, cart.currency, i18n.language)} />
          ))}
        </ul>
        <Totals cart={{ ...cart, nudge: null }} />
        <p className={styles.pay}>{t("pay")}</p>
      </section>
    </Page>
  );
}

/** What it is, what takes off from it, and whatever has changed since it was put in: before the order is placed, not after. */
function ReviewLine({ line, money }: { readonly line: CartLine; readonly money: (cents: number) => string }) {
  const { t } = useTranslation(["checkout", "cart"]);
  const { product, quantity, total, saved, promotion, notice, addedAt } = line;
  return (
    <li className={styles.line} data-notice={notice}>
      <span>
        {t("line", { quantity, name: product.name })}
        {promotion !== null && saved > 0 && <small className={styles.why}>{t("cart:saved", { name: promotion.name, amount: money(saved) })}</small>}
        {notice !== "none" && (
          <small className={styles.notice}>{t(`cart:notice.${notice}`, { count: product.stock, now: money(product.price.now), before: money(addedAt) })}</small>
        )}
      </span>
      <span className={styles.amount}>{money(total)}</span>
    </li>
  );
}

function Failed({ why }: { readonly why: Failure }) {
  const { t } = useTranslation("checkout");
  const what = why === "sold-out" ? "soldOut" : why === "changed" ? "changed" : "failed";
  return (
    <div className={styles.failed} role="alert">
      <h2 className={styles.heading}>{t(`${what}.title`)}</h2>
      <p>{t(`${what}.text`)}</p>
    </div>
  );
}

function Nothing() {
  const { t } = useTranslation("checkout");
  const go = useGo();
  return (
    <Page heading={t("title")}>
      <EmptyState title={t("empty.title")} text={t("empty.text")}>
        <Button kind="primary" onPress={() => go("/")}>
          {t("empty.home")}
        </Button>
      </EmptyState>
    </Page>
  );
}
