/** The product across the top of its pages: name, place, ticket and picture on the department's colour. */
import { useTranslation } from "react-i18next";
import type { ProductDetails } from "../../preload/domain/product.ts";
import { DepartmentField } from "../ui/department-field.tsx";
import { ProductPicture } from "../ui/product-picture.tsx";
import { Ticket } from "../ui/ticket.tsx";
import styles from "./product-sign.module.scss";

export function ProductSign({ product }: { readonly product: ProductDetails }) {
  const { t } = useTranslation("reviews");
  const { aisle, bay, stock } = product;
  return (
    <DepartmentField departmentId={product.departmentId}>
      <header className={styles.sign}>
        <div className={styles.words}>
          <h1 className={styles.name}>{product.name}</h1>
          <p className={styles.place}>{t(stock === 0 ? "soldOut" : "place", { aisle, bay, stock })}</p>
          <Ticket price={product.price} size="large" />
        </div>
        <div className={styles.picture}>
          <ProductPicture product={product} />
        </div>
      </header>
    </DepartmentField>
  );
}
