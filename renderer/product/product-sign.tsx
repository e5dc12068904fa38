import { useTranslation } from "react-i18next";
import type { ProductDetails } from "../../preload/domain/product.ts";
import { useShopStatus } from "../app/shop-status.ts";
import { seenInWords } from "../ui/dates.ts";
import { DepartmentField } from "../ui/department-field.tsx";
import { ProductPicture } from "../ui/product-picture.tsx";
import { Sign } from "../ui/sign.tsx";

/** Name, aisle and bay, and how many there are; the age of that figure when the shop's network is away. */
export function ProductSign({ product }: { readonly product: ProductDetails }) {
  const { t, i18n } = useTranslation("product");
  const { online } = useShopStatus();
  const { aisle, bay, stock } = product;
  const seen = seenInWords(product.asOf, i18n.language);
  const shelf = stock === 0 ? t("soldOut") : t(online ? "shelf" : "shelfSeen", { count: stock, seen });
  return (
    <DepartmentField departmentId={product.departmentId}>
      <Sign title={product.name} text={`${t("place", { aisle, bay })} ${shelf}`} tone="field" height="tall" goods={<ProductPicture product={product} />} />
    </DepartmentField>
  );
}
