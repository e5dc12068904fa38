export function OffersScreen() {
  return <p>OffersScreen</p>;
}
