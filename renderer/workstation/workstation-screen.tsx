export function WorkstationScreen() {
  return <p>WorkstationScreen</p>;
}
