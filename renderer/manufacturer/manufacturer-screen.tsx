export function ManufacturerScreen(_: { readonly manufacturerId: string }) {
  return <p>ManufacturerScreen</p>;
}
