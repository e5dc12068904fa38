export function CartPanel() {
  return <p>CartPanel</p>;
}
