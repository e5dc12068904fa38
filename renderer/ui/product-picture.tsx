import type { ProductCard } from "../../preload/domain/product.ts";
import { ProductDrawing } from "./drawings/product-drawing.tsx";
import styles from "./product-picture.module.scss";

type Drawn = Pick<ProductCard, "id" | "kind" | "departmentId" | "colour" | "picture">;

/** The uploaded picture where there is one, else the drawing of its kind. Words beside it say what it is. */
export function ProductPicture({ product }: { readonly product: Drawn }) {
  return (
    <span className={styles.picture} aria-hidden="true">
      {product.picture === null ? (
        <ProductDrawing kind={product.kind} departmentId={product.departmentId} colour={product.colour} title="" seed={product.id} />
      ) : (
        <img src={`/pictures/${product.picture}`} alt="" />
      )}
    </span>
  );
}
