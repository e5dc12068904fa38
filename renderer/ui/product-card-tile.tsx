/** One product on a shelf: the goods, the line they stand on, their ticket, their name, and what else is worth saying. */
import { useTranslation } from "react-i18next";
import type { ProductCard } from "../../preload/domain/product.ts";
import { formatMoney } from "./money.ts";
import styles from "./product-card-tile.module.scss";
import { ProductPicture } from "./product-picture.tsx";
import { StarsLine } from "./stars-line.tsx";
import { Ticket } from "./ticket.tsx";

interface Props {
  readonly product: ProductCard;
  readonly onOpen: () => void;
  /** Why it is on this shelf; else its stars and stock. */
  readonly reason?: string;
  /** Adds one to the cart; no button without it. */
  readonly onAdd?: () => void;
}

export function ProductCardTile({ product, onOpen, reason, onAdd }: Props) {
  const { t } = useTranslation("ui");
  return (
    <li className={styles.tile}>
      <button type="button" className={styles.open} onClick={onOpen}>
        <span className={styles.goods}>
          <ProductPicture product={product} />
        </span>
        <span className={styles.ticket}>
          <Ticket price={product.price} />
        </span>
        <span className={styles.name}>{product.name}</span>
        {reason === undefined ? <Facts product={product} /> : <span className={styles.reason}>{reason}</span>}
      </button>
      {onAdd !== undefined && (
        <button
          type="button"
          className={styles.add}
          disabled={product.stock === 0}
          aria-label={t(product.stock === 0 ? "soldOutNamed" : "addNamed", { name: product.name })}
          onClick={onAdd}
        >
          {product.stock === 0 ? t("soldOut") : t("add")}
        </button>
      )}
    </li>
  );
}

function Facts({ product }: { readonly product: ProductCard }) {
  const { t, i18n } = useTranslation("ui");
  const { price, stock, aisle, stars } = product;
  return (
    <>
      {price.now < price.list && <span className={styles.reason}>{t("was", { price: formatMoney(price.list, price.currency, i18n.language) })}</span>}
      <StarsLine stars={stars} />
      <span className={styles.reason}>{stock === 0 ? t("soldOutHere") : t("onShelf", { count: stock, aisle })}</span>
    </>
  );
}
