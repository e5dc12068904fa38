import { useTranslation } from "react-i18next";
import type { ProductDetails } from "../../preload/domain/product.ts";
import { useGo } from "../app/navigation.tsx";
import { capitalised } from "../ui/capitalised.ts";
import { ProductPicture } from "../ui/product-picture.tsx";
import { Section } from "../ui/section.tsx";
import styles from "./variants.module.scss";

/** The same article in other colours and sizes. What is sold out is shown, struck, with the reason. */
export function Variants({ product }: { readonly product: ProductDetails }) {
  const { t, i18n } = useTranslation("product");
  const go = useGo();
  if (product.variantsOfArticle.length < 2) return null;
  return (
    <Section title={t("variants")}>
      <ul className={styles.variants}>
        {product.variantsOfArticle.map(({ id, label, colour, stock }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.variant}
              aria-current={id === product.id ? "true" : undefined}
              data-sold-out={stock === 0 || undefined}
              onClick={() => go(`/product/${id}`, { replace: true })}
            >
              <span className={styles.picture}>
                <ProductPicture product={{ ...product, colour, picture: null }} />
              </span>
              <span className={styles.label}>{capitalised(label, i18n.language)}</span>
              {stock === 0 && <span className={styles.reason}>{t("soldOutShort")}</span>}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
