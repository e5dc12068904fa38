import { useTranslation } from "react-i18next";
import type { ProductDetails } from "../../preload/domain/product.ts";
import { useBack, useGo } from "../app/navigation.tsx";
import { useAddToCart } from "../app/use-add-to-cart.ts";
import { Button } from "../ui/button.tsx";
import { formatMoney } from "../ui/money.ts";

export function ProductActions({ product }: { readonly product: ProductDetails }) {
  const { t, i18n } = useTranslation("product");
  const back = useBack();
  const go = useGo();
  const add = useAddToCart();
  const price = formatMoney(product.price.now, product.price.currency, i18n.language);
  const ask = () => go(`/ask?question=${encodeURIComponent(t("questions.reviewed.full", { name: product.name }))}`);
  return (
    <>
      <Button size="large" onPress={back}>
        {t("back")}
      </Button>
      <Button size="large" onPress={ask}>
        {t("ask")}
      </Button>
      <Button size="large" kind="primary" disabled={product.stock === 0} onPress={() => add(product)}>
        {product.stock === 0 ? t("soldOutShort") : t("add", { price })}
      </Button>
    </>
  );
}
