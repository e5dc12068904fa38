export function SearchScreen() {
  return <p>SearchScreen</p>;
}
