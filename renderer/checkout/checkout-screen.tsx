/** From the cart to an order for the counter: one look, one touch, one code. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearch } from "wouter";
import type { Output } from "../../preload/contract/index.ts";
import type { Cart } from "../../preload/domain/cart.ts";
import { AppError } from "../../preload/errors.ts";
import { useBack, useGo } from "../app/navigation.tsx";
import { useShopStatus } from "../app/shop-status.ts";
import { useSteady } from "../app/use-steady.ts";
import { call } from "../bridge/call.ts";
import { useCart } from "../cart/use-cart.ts";
import { Totals } from "../cart/totals.tsx";
import { Button } from "../ui/button.tsx";
import { EmptyState, ErrorState } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import styles from "./checkout-screen.module.scss";
import { Placed } from "./placed.tsx";
import { ReviewLine } from "./review-line.tsx";

/** What the screen says of it. */
type Failure = "failed" | "soldOut" | "changed" | "noRoom";

type Placing = { state: "looking" } | { state: "placing" } | { state: "failed"; why: Failure } | { state: "placed"; result: Output<"orders.place"> };

interface Props {
  /** Null until the shopper places the order. It stands in the page's place, so that a reload finds the same order again. */
  readonly orderId: string | null;
}

export function CheckoutScreen({ orderId }: Props) {
  const cart = useCart();
  const go = useGo();
  const shown = useLastFull(cart.state === "ready" ? cart.value : null);
  const agreed = useAgreed();
  const placing = usePlacing(orderId, agreed);
  // One visit, one id: however often a trembling hand touches the button, and whatever reply was lost, it is the same order.
  const [freshId] = useState(() => crypto.randomUUID());
  const place = (total: number) => go(`/checkout/${orderId ?? freshId}?total=${total}&try=${agreed.tries + 1}`, { replace: true });
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
  if (shown === null && placing.state === "placing")
    return (
      <Page>
        <LinesSkeleton count={4} />
      </Page>
    );
  return <Review cart={shown ?? cart.value} placing={placing} onPlace={place} />;
}

/** Main empties the cart a moment before it answers: what is being ordered stays to be seen until then. */
function useLastFull(cart: Cart | null): Cart | null {
  const [full, setFull] = useState<Cart | null>(null);
  if (cart !== null && cart.lines.length > 0 && cart !== full) setFull(cart);
  return full;
}

/** What the shopper agreed to, and how often: it stands in the page's place beside the order's id. */
interface Agreed {
  readonly total: number | null;
  readonly tries: number;
}

function useAgreed(): Agreed {
  const said = new URLSearchParams(useSearch());
  const total = Number(said.get("total") ?? Number.NaN);
  return { total: Number.isSafeInteger(total) && total >= 0 ? total : null, tries: Number.parseInt(said.get("try") ?? "0", 10) || 0 };
}

/** Placing the same id twice is placing it once: a double touch, a reload and a lost reply all end with one order. */
function usePlacing(orderId: string | null, { total, tries }: Agreed): Placing {
  const [placing, setPlacing] = useState<Placing>({ state: orderId === null ? "looking" : "placing" });
  useEffect(() => {
    if (orderId === null) return;
    let over = false; // tried again meanwhile: only the newest try speaks
    setPlacing({ state: "placing" });
    call("orders.place", { orderId, shownTotal: total }).then(
      (result) => !over && setPlacing({ state: "placed", result }),
      (error) => !over && setPlacing({ state: "failed", why: failureOf(error) }),
    );
    return () => void (over = true);
  }, [orderId, total, tries]);
  return placing;
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof AppError)) return "failed";
  const said: Readonly<Record<string, Failure>> = { "sold-out": "soldOut", changed: "changed", "no-space": "noRoom" };
  return said[error.code] ?? "failed";
}

interface ReviewProps {
  readonly cart: Cart;
  readonly placing: Exclude<Placing, { state: "placed" }>;
  readonly onPlace: (total: number) => void;
}

function Review({ cart, placing, onPlace }: ReviewProps) {
  const { t } = useTranslation("checkout");
  const back = useBack();
  const { takesOrders } = useShopStatus();
  const blocked = cart.lines.some(({ notice }) => notice === "sold-out");
  const place = useSteady(() => onPlace(cart.total));
  const counter = (
    <>
      <Button onPress={back}>{t("back")}</Button>
      <Button kind="primary" size="large" disabled={placing.state === "placing" || blocked || !takesOrders} onPress={place}>
        {t(placing.state === "placing" ? "placing" : "place")}
      </Button>
    </>
  );
  return (
    <Page counter={counter}>
      <h1 className={styles.title}>{t("title")}</h1>
      {!takesOrders ? <Failed what="noRoom" /> : placing.state === "failed" && placing.why !== "noRoom" && <Failed what={placing.why} />}
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
            <ReviewLine key={line.product.id} line={line} label={t("line", { quantity: line.quantity, name: line.product.name })} />
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
