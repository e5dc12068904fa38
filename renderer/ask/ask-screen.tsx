export function AskScreen() {
  return <p>AskScreen</p>;
}
