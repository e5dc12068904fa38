export function ProductScreen(_: { readonly productId: string }) {
  return <p>ProductScreen</p>;
}
