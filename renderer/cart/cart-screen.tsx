import { useTranslation } from "react-i18next";
import type { Cart } from "../../preload/domain/cart.ts";
import { useGo } from "../app/navigation.tsx";
import { Button } from "../ui/button.tsx";
import { ProductDrawing } from "../ui/drawings/product-drawing.tsx";
import { EmptyState, ErrorState } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { Sign } from "../ui/sign.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { CartLineView } from "./cart-line.tsx";
import styles from "./cart-screen.module.scss";
import { Coupons } from "./coupons.tsx";
import { Totals } from "./totals.tsx";
import { useCart, useCartVerbs } from "./use-cart.ts";

export function CartScreen() {
  const cart = useCart();
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
  return cart.value.lines.length === 0 ? <Empty /> : <Full cart={cart.value} />;
}

function Full({ cart }: { readonly cart: Cart }) {
  const { t } = useTranslation("cart");
  const go = useGo();
  const { clear } = useCartVerbs();
  const blocked = cart.lines.some(({ notice }) => notice === "sold-out");
  const counter = (
    <>
      <Button onPress={clear}>{t("clear")}</Button>
      <Button kind="primary" size="large" disabled={blocked} onPress={() => go("/checkout")}>
        {t("checkOut")}
      </Button>
      {blocked && <p className={styles.blocked}>{t("blocked")}</p>}
    </>
  );
  return (
    <Page display={<Top text={t("waiting", { count: cart.count })} />} counter={counter}>
      <ul className={styles.lines} aria-label={t("lines")}>
        {cart.lines.map((line) => (
          <CartLineView key={line.product.id} line={line} />
        ))}
      </ul>
      <Coupons cart={cart} />
      <Totals cart={cart} />
    </Page>
  );
}

/** High enough that the buttons of the lines under it are in reach. */
function Top({ text }: { readonly text: string }) {
  const { t } = useTranslation("cart");
  return <Sign title={t("title")} text={text} tone="night" height="high" goods={<ProductDrawing kind="" departmentId="" colour="" ground="navy" />} />;
}

function Empty() {
  const { t } = useTranslation("cart");
  const go = useGo();
  return (
    <Page display={<Top text="" />}>
      <EmptyState title={t("empty.title")} text={t("empty.text")}>
        <Button kind="primary" onPress={() => go("/offers")}>
          {t("empty.offers")}
        </Button>
      </EmptyState>
    </Page>
  );
}
