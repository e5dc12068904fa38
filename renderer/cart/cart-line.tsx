import { Minus, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { CartLine } from "../../preload/domain/cart.ts";
import { useGo } from "../app/navigation.tsx";
import { Button } from "../ui/button.tsx";
import { formatMoney } from "../ui/money.ts";
import { ProductPicture } from "../ui/product-picture.tsx";
import styles from "./cart-line.module.scss";
import { useCartVerbs } from "./use-cart.ts";

const MOST = 99;

export function CartLineView({ line }: { readonly line: CartLine }) {
  const { t, i18n } = useTranslation("cart");
  const go = useGo();
  const { product, quantity, total, saved, promotion } = line;
  const money = (cents: number) => formatMoney(cents, product.price.currency, i18n.language);
  return (
    <li className={styles.line} data-notice={line.notice}>
      <button type="button" className={styles.open} onClick={() => go(`/product/${product.id}`)}>
        <span className={styles.picture}>
          <ProductPicture product={product} />
        </span>
        <span className={styles.words}>
          <span className={styles.name}>{product.name}</span>
          <span className={styles.second}>{t("each", { price: money(product.price.now) })}</span>
          {line.atOffer !== null && (
            <span className={styles.second}>
              {t(line.atOffer === 0 ? "atOffer_zero" : "atOffer", { count: line.atOffer, now: money(product.price.now), list: money(product.price.list) })}
            </span>
          )}
          {quantity === product.stock && <span className={styles.second}>{t("allOfThem", { count: quantity })}</span>}
          {promotion !== null && saved > 0 && <span className={styles.second}>{t("saved", { name: promotion.name, amount: money(saved) })}</span>}
        </span>
        <span className={styles.total}>{money(total)}</span>
      </button>
      <Notice line={line} money={money} />
      <Quantity line={line} quantity={quantity} />
    </li>
  );
}

function Quantity({ line: { product }, quantity }: { readonly line: CartLine; readonly quantity: number }) {
  const { t } = useTranslation("cart");
  const { setQuantity } = useCartVerbs();
  const { id, name, stock } = product;
  return (
    <div className={styles.quantity} role="group" aria-label={t("quantity", { count: quantity, name })}>
      <button type="button" className={styles.step} aria-label={t("less", { name })} onClick={() => setQuantity(id, quantity - 1)}>
        <Minus aria-hidden="true" />
      </button>
      <span className={styles.count}>{quantity}</span>
      <button
        type="button"
        className={styles.step}
        aria-label={t("more", { name })}
        disabled={quantity >= Math.min(MOST, stock)}
        onClick={() => setQuantity(id, quantity + 1)}
      >
        <Plus aria-hidden="true" />
      </button>
      <Button kind="quiet" label={t("removeNamed", { name })} onPress={() => setQuantity(id, 0)}>
        {t("remove")}
      </Button>
    </div>
  );
}

interface NoticeProps {
  readonly line: CartLine;
  readonly money: (cents: number) => string;
}

function Notice({ line: { notice, product, addedAt }, money }: NoticeProps) {
  const { t } = useTranslation("cart");
  const { keepPrice } = useCartVerbs();
  if (notice === "none") return null;
  return (
    <div className={styles.notice} role="status">
      <p>{t(`notice.${notice}`, { count: product.stock, now: money(product.price.now), before: money(addedAt) })}</p>
      {notice === "price-changed" && <Button onPress={() => keepPrice(product.id)}>{t("keep")}</Button>}
    </div>
  );
}
