export function CartScreen() {
  return <p>CartScreen</p>;
}
