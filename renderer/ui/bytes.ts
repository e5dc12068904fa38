/** "1.3 GB", "808 MB": in thousands, as shops and hubs count. */
export function bytesInWords(bytes: number, language: string): string {
  const [unit, divisor] = bytes >= 1e9 ? (["gigabyte", 1e9] as const) : (["megabyte", 1e6] as const);
  return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: unit === "gigabyte" ? 1 : 0 }).format(bytes / divisor);
}
