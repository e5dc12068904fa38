import { useTranslation } from "react-i18next";
import type { ProductDetails } from "../../preload/domain/product.ts";
import { useGo } from "../app/navigation.tsx";
import { Section } from "../ui/section.tsx";
import styles from "./about.module.scss";

export function About({ product }: { readonly product: ProductDetails }) {
  const { t } = useTranslation("product");
  const go = useGo();
  const { manufacturer, description } = product;
  return (
    <Section title={t("about")} more={[{ label: t("maker", { name: manufacturer.name }), onPress: () => go(`/manufacturer/${manufacturer.id}`) }]}>
      <p className={styles.text}>{description}</p>
    </Section>
  );
}
