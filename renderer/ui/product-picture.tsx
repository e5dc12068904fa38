import type { ProductCard } from "../../preload/domain/product.ts";
import { usePreferences } from "../app/preferences.tsx";
import { ProductDrawing } from "./drawings/product-drawing.tsx";
import styles from "./product-picture.module.scss";

interface Props {
  readonly product: Pick<ProductCard, "name" | "kind" | "departmentId" | "colour" | "picture">;
  /** "navy" where dark parts must turn pale: on the night-blue sign, and everywhere in the dark themes. */
  readonly ground?: "light" | "navy";
}

/** The uploaded picture where there is one, else the drawing of its kind, standing on the lower edge. Words beside it say what it is. */
export function ProductPicture({ product, ground }: Props) {
  const { contrast } = usePreferences().preferences;
  return (
    <span className={styles.picture} aria-hidden="true">
      {product.picture === null ? (
        <ProductDrawing
          kind={product.kind}
          departmentId={product.departmentId}
          colour={product.colour}
          seed={articleOf(product.name)}
          ground={ground ?? (contrast === "standard" ? "light" : "navy")}
        />
      ) : (
        <img src={`/pictures/${product.picture}`} alt="" />
      )}
    </span>
  );
}

/** "Orno Duo toaster, red" and "Orno Duo toaster, black" are one article: they differ in colour, not in shape. */
function articleOf(name: string): string {
  return name.split(",")[0] ?? name;
}
