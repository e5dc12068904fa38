/** From the cart to an order for the counter: one look, one touch, one code. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../preload/contract/index.ts";
import type { Cart } from "../../preload/domain/cart.ts";
import { AppError } from "../../preload/errors.ts";
import { useBack, useGo } from "../app/navigation.tsx";
import { useShopStatus } from "../app/shop-status.ts";
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

/** What the screen says of it. */
type Failure = "failed" | "soldOut" | "noRoom";

type Placing = { state: "looking" } | { state: "placing" } | { state: "failed"; why: Failure } | { state: "placed"; result: Output<"orders.place"> };

interface Props {
  /** Null until the shopper places the order. It stands in the page's place, so that a reload finds the same order again. */
  readonly orderId: string | null;
}

export function CheckoutScreen({ orderId }: Props) {
  const cart = useCart();
  const go = useGo();
  const placing = usePlacing(orderId);
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
  return <Review cart={cart.value} placing={placing} onPlace={() => go(`/checkout/${crypto.randomUUID()}`, { replace: true })} />;
}

/** Placing the same id twice is placing it once: a double touch, a reload and a lost reply all end with one order. */
function usePlacing(orderId: string | null): Placing {
  const [placing, setPlacing] = useState<Placing>({ state: orderId === null ? "looking" : "placing" });
  useEffect(() => {
    if (orderId === null) return;
    setPlacing({ state: "placing" });
    call("orders.place", { orderId }).then(
      (result) => setPlacing({ state: "placed", result }),
      (error) => setPlacing({ state: "failed", why: failureOf(error) }),
    );
  }, [orderId]);
  return placing;
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof AppError)) return "failed";
  return error.code === "sold-out" ? "soldOut" : error.code === "no-space" ? "noRoom" : "failed";
}

interface ReviewProps {
  readonly cart: Cart;
  readonly placing: Exclude<Placing, { state: "placed" }>;
  readonly onPlace: () => void;
}

function Review({ cart, placing, onPlace }: ReviewProps) {
  const { t, i18n } = useTranslation("checkout");
  const back = useBack();
  const { takesOrders } = useShopStatus();
  const counter = (
    <>
      <Button onPress={back}>{t("back")}</Button>
      <Button kind="primary" size="large" disabled={placing.state === "placing" || !takesOrders} onPress={onPlace}>
        {t(placing.state === "placing" ? "placing" : "place")}
      </Button>
    </>
  );
  return (
    <Page counter={counter}>
      <h1 className={styles.title}>{t("title")}</h1>
      {!takesOrders ? <Failed what="noRoom" /> : placing.state === "failed" && placing.why !== "noRoom" && <Failed what={placing.why} />}
      <section className={styles.order} aria-labelledby="your-order">
        <h2 className={styles.heading} id="your-order">
          {t("review")}
        </h2>
        <ul className={styles.lines}>
          {cart.lines.map(({ product, quantity, total }) => (
            <li key={product.id} className={styles.line}>
              <span>{t("line", { quantity, name: product.name })}</span>
              <span className={styles.amount}>{formatMoney(total, cart.currency, i18n.language)}</span>
            </li>
          ))}
        </ul>
        <Totals cart={{ ...cart, nudge: null }} />
        <p className={styles.pay}>{t("pay")}</p>
      </section>
    </Page>
  );
}

function Failed({ what }: { readonly what: Failure }) {
  const { t } = useTranslation("checkout");
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
