/** The cart beside every screen in landscape. */
import { useTranslation } from "react-i18next";
import { useGo } from "../app/navigation.tsx";
import { Button } from "../ui/button.tsx";
import { ErrorState } from "../ui/notice.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { CartLineView } from "./cart-line.tsx";
import styles from "./cart-panel.module.scss";
import { Totals } from "./totals.tsx";
import { useCart } from "./use-cart.ts";

export function CartPanel() {
  const { t } = useTranslation("cart");
  const go = useGo();
  const cart = useCart();
  return (
    <div className={styles.panel}>
      <h2 className={styles.title}>{t("title")}</h2>
      {cart.state === "loading" && <LinesSkeleton count={3} />}
      {cart.state === "failed" && <ErrorState error={cart.error} onAgain={cart.again} />}
      {cart.state === "ready" && cart.value.lines.length === 0 && <p className={styles.empty}>{t("empty.text")}</p>}
      {cart.state === "ready" && cart.value.lines.length > 0 && (
        <>
          <ul className={styles.lines} aria-label={t("lines")}>
            {cart.value.lines.map((line) => (
              <CartLineView key={line.product.id} line={line} />
            ))}
          </ul>
          <div className={styles.foot}>
            <Totals cart={cart.value} />
            <Button kind="primary" size="large" onPress={() => go("/checkout")}>
              {t("checkOut")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
