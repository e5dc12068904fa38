/** One product on a shelf: the goods, the line they stand on, their ticket, their name, and what else is worth saying. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProductCard } from "../../preload/domain/product.ts";
import { formatMoney } from "./money.ts";
import styles from "./product-card-tile.module.scss";
import { ProductPicture } from "./product-picture.tsx";
import { StarsLine } from "./stars-line.tsx";
import { signed, Ticket } from "./ticket.tsx";

interface Props {
  readonly product: ProductCard;
  readonly onOpen: () => void;
  /** Why it is on this shelf; else its stars and stock. */
  readonly reason?: string;
  /** Adds one to the cart and says whether it did; no button without it. */
  readonly onAdd?: () => Promise<boolean>;
  /** Sends it away from this shelf; no button without it. */
  readonly onDismiss?: () => void;
}

export function ProductCardTile({ product, onOpen, reason, onAdd, onDismiss }: Props) {
  const { t } = useTranslation("ui");
  return (
    <li className={styles.tile}>
      <button type="button" className={styles.open} onClick={onOpen}>
        <span className={styles.goods}>
          <ProductPicture product={product} />
        </span>
        <span className={styles.ticket} data-ticket-of={product.id}>
          <Ticket price={product.price} />
        </span>
        <span className={styles.name}>{product.name}</span>
        {reason === undefined ? <Facts product={product} /> : <span className={styles.reason}>{reason}</span>}
      </button>
      {onAdd !== undefined && <AddButton product={product} onAdd={onAdd} />}
      {onDismiss !== undefined && (
        <button type="button" className={styles.dismiss} aria-label={t("dismissNamed", { name: product.name })} onClick={onDismiss}>
          {t("dismiss")}
        </button>
      )}
    </li>
  );
}

const ADDED_MS = 1_600; // long enough to be read, short enough to add another

/** The button says what it did: "Add", then "Added". */
function AddButton({ product: { name, stock }, onAdd }: Pick<Props, "product"> & { readonly onAdd: NonNullable<Props["onAdd"]> }) {
  const { t } = useTranslation("ui");
  const [added, setAdded] = useState(false);
  useEffect(() => {
    if (!added) return;
    const timer = setTimeout(() => setAdded(false), ADDED_MS);
    return () => clearTimeout(timer);
  }, [added]);
  const press = () => void onAdd().then(setAdded);
  const word = stock === 0 ? "soldOut" : added ? "added" : "add";
  return (
    <button
      type="button"
      className={styles.add}
      data-added={added || undefined}
      disabled={stock === 0}
      aria-label={t(`${word}Named`, { name })}
      onClick={press}
    >
      {t(word)}
    </button>
  );
}

function Facts({ product }: { readonly product: ProductCard }) {
  const { t, i18n } = useTranslation("ui");
  const { price, stock, aisle, stars } = product;
  return (
    <>
      {price.now < price.list && <span className={styles.reason}>{t("was", { price: formatMoney(price.list, price.currency, i18n.language) })}</span>}
      {price.now === price.list && price.promotion !== null && <span className={styles.offer}>{signed(price.promotion.ticket)}</span>}
      <StarsLine stars={stars} />
      <span className={styles.reason}>{stock === 0 ? t("soldOutHere") : t("onShelf", { count: stock, aisle })}</span>
    </>
  );
}
