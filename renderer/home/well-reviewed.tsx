import { useGo } from "../app/navigation.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { ProductCardTile } from "../ui/product-card-tile.tsx";
import { Shelf } from "../ui/shelf.tsx";
import { ShelfSkeleton } from "../ui/skeleton.tsx";

/** Until the first sales are counted, what buyers liked stands in front. */
export function WellReviewed({ label }: { readonly label: string }) {
  const go = useGo();
  const found = useRequest("catalogue.find", { filters: { inStock: true }, sort: "best-reviewed", pageSize: 4 });
  if (found.state !== "ready") return <ShelfSkeleton />;
  return (
    <Shelf label={label} single>
      {found.value.products.map((product) => (
        <ProductCardTile key={product.id} product={product} onOpen={() => go(`/product/${product.id}`)} />
      ))}
    </Shelf>
  );
}
