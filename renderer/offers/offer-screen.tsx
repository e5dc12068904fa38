export function OfferScreen(_: { readonly promotionId: string }) {
  return <p>OfferScreen</p>;
}
