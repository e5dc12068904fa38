export function CheckoutScreen() {
  return <p>CheckoutScreen</p>;
}
