import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { formatMoney } from "../ui/money.ts";
import styles from "./main-bar.module.scss";
import { useGo } from "./navigation.tsx";
import type { Orientation } from "./orientation.ts";
import { useSession } from "./session.tsx";
import { useShopStatus } from "./shop-status.ts";

const places = [
  { name: "home", page: "/", belongs: /^\/$/ },
  { name: "shop", page: "/shop", belongs: /^\/(shop|product|manufacturer|offers)/ },
  { name: "search", page: "/search", belongs: /^\/search/ },
  { name: "ask", page: "/ask", belongs: /^\/ask/ },
] as const;

/** The cart has its own panel in landscape, so its button is there in portrait alone. */
export function MainBar({ orientation }: { readonly orientation: Orientation }) {
  const { t } = useTranslation("shell");
  const [path] = useLocation();
  const go = useGo();
  return (
    <nav className={styles.bar} aria-label={t("main")}>
      {places.map(({ name, page, belongs }) => (
        <button key={name} type="button" className={styles.place} aria-current={belongs.test(path) ? "page" : undefined} onClick={() => go(page)}>
          {t(name)}
        </button>
      ))}
      {orientation === "portrait" && <CartButton />}
    </nav>
  );
}

function CartButton() {
  const { t, i18n } = useTranslation("shell");
  const [path] = useLocation();
  const go = useGo();
  const { cartCount, cartTotal } = useSession();
  const { currency } = useShopStatus();
  const total = formatMoney(cartTotal, currency, i18n.language);
  return (
    <button type="button" data-cart className={styles.cart} aria-current={/^\/(cart|checkout)/.test(path) ? "page" : undefined} onClick={() => go("/cart")}>
      {cartCount === 0 ? t("cart") : t("cartWith", { count: cartCount, total })}
    </button>
  );
}
