export function AttractScreen() {
  return <p>AttractScreen</p>;
}
