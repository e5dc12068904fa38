export function WriteReviewScreen({ productId }: { readonly productId: string }) {
  return <p>{productId}</p>;
}
