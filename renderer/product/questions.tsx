import { useTranslation } from "react-i18next";
import type { ProductDetails } from "../../preload/domain/product.ts";
import { useGo } from "../app/navigation.tsx";
import { Button } from "../ui/button.tsx";
import styles from "./questions.module.scss";

const kinds = ["reviewed", "compare", "similar", "return"] as const;

/** Questions about this very product, one touch each. */
export function Questions({ product }: { readonly product: ProductDetails }) {
  const { t } = useTranslation("product");
  const go = useGo();
  return (
    <section className={styles.strip} aria-label={t("questions.title")}>
      <h2 className={styles.title}>{t("questions.title")}</h2>
      <ul className={styles.list}>
        {kinds.map((kind) => (
          <li key={kind}>
            <Button
              kind="plain"
              onPress={() =>
                go(
                  `/ask?question=${encodeURIComponent(t(`questions.${kind}.full`, { name: product.name, kind: product.kind, interpolation: { escapeValue: false } }))}`,
                )
              }
            >
              {t(`questions.${kind}.short`)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
