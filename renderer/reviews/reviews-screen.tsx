export function ReviewsScreen({ productId }: { readonly productId: string }) {
  return <p>{productId}</p>;
}
