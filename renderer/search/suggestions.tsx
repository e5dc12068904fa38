import { useTranslation } from "react-i18next";
import type { ProductCard } from "../../preload/domain/product.ts";
import { useGo } from "../app/navigation.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { ProductPicture } from "../ui/product-picture.tsx";
import { Ticket } from "../ui/ticket.tsx";
import { useKept } from "../ui/use-kept.ts";
import styles from "./suggestions.module.scss";

interface Props {
  readonly text: string;
  readonly onAll: () => void;
}

/** Picture, name, stock and price while the word is still being typed. */
export function Suggestions({ text, onAll }: Props) {
  const { t } = useTranslation("search");
  const { value: products } = useKept(useRequest("catalogue.suggest", { text: text.trim() }));
  if (products === null) return null;
  if (products.length === 0) return <p className={styles.none}>{t("noSuggestion", { text: text.trim() })}</p>;
  return (
    <div className={styles.suggestions}>
      <ul className={styles.list} aria-label={t("suggestions")}>
        {products.slice(0, 4).map((product) => (
          <Suggestion key={product.id} product={product} />
        ))}
      </ul>
      <Button size="large" onPress={onAll}>
        {t("all", { text: text.trim() })}
      </Button>
    </div>
  );
}

function Suggestion({ product }: { readonly product: ProductCard }) {
  const { t } = useTranslation("ui");
  const go = useGo();
  return (
    <li>
      <button type="button" className={styles.suggestion} onClick={() => go(`/product/${product.id}`)}>
        <span className={styles.picture}>
          <ProductPicture product={product} />
        </span>
        <span className={styles.words}>
          <span className={styles.name}>{product.name}</span>
          <span className={styles.stock}>{product.stock === 0 ? t("soldOutHere") : t("onShelf", { count: product.stock, aisle: product.aisle })}</span>
        </span>
        <span className={styles.price}>
          <Ticket price={product.price} size="small" />
        </span>
      </button>
    </li>
  );
}
