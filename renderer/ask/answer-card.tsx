import { useTranslation } from "react-i18next";
import type { ProductCard } from "../../preload/domain/product.ts";
import { useGo } from "../app/navigation.tsx";
import { useAddToCart } from "../app/use-add-to-cart.ts";
import { ProductPicture } from "../ui/product-picture.tsx";
import { Ticket } from "../ui/ticket.tsx";
import styles from "./answer-card.module.scss";

/** A product in an answer: picture, name, ticket, where it stands; a touch opens it, "Add" puts it in the cart. */
export function AnswerCard({ product }: { readonly product: ProductCard }) {
  const { t } = useTranslation("ask");
  const go = useGo();
  const add = useAddToCart();
  const { id, name, price, stock, aisle, stars } = product;
  const place = stock === 0 ? t("soldOut") : t("onShelf", { stock, aisle });
  return (
    <li className={styles.card}>
      <button type="button" className={styles.open} onClick={() => go(`/product/${id}`)}>
        <span className={styles.picture}>
          <ProductPicture product={product} />
        </span>
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          <Ticket price={price} />
          <span className={styles.facts}>
            {place} {t("reviewCount", { count: stars.count })}
          </span>
        </span>
      </button>
      <button type="button" className={styles.add} disabled={stock === 0} aria-label={t("addNamed", { name })} onClick={() => add(product)}>
        {t("add")}
      </button>
    </li>
  );
}
