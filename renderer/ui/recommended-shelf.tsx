/** A shelf of recommended goods, one row, each with its reason. */
import { useGo } from "../app/navigation.tsx";
import type { Shelf as RecommendedShelfData } from "../../preload/contract/recommendations.ts";
import { ProductCardTile } from "./product-card-tile.tsx";
import { Shelf } from "./shelf.tsx";
import { useReason } from "./use-reason.ts";

interface Props {
  readonly label: string;
  readonly items: RecommendedShelfData["items"];
}

export function RecommendedShelf({ label, items }: Props) {
  const go = useGo();
  const reasonOf = useReason();
  return (
    <Shelf label={label} single>
      {items.slice(0, 4).map(({ product, reason }) => (
        <ProductCardTile key={product.id} product={product} reason={reasonOf(reason)} onOpen={() => go(`/product/${product.id}`)} />
      ))}
    </Shelf>
  );
}
