export function StoreScreen() {
  return <p>StoreScreen</p>;
}
