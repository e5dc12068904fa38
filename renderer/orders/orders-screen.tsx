export function OrdersScreen() {
  return <p>OrdersScreen</p>;
}
