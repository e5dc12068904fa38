import { useTranslation } from "react-i18next";
import type { ProductDetails } from "../../preload/domain/product.ts";
import { capitalised } from "../ui/capitalised.ts";
import { Section } from "../ui/section.tsx";
import styles from "./specifications.module.scss";

export function Specifications({ product }: { readonly product: ProductDetails }) {
  const { t, i18n } = useTranslation("product");
  if (product.specifications.length === 0) return null;
  return (
    <Section title={t("specifications")}>
      <dl className={styles.table}>
        {product.specifications.map(({ name, value }) => (
          <div key={name} className={styles.row}>
            <dt>{capitalised(name, i18n.language)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
