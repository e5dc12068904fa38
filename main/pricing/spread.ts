/** Splits an amount by weights into whole cents that add up to it; what rounding leaves goes to the first ones. Weights may not all be 0. */
export function spread(amount: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const parts = weights.map((weight) => Math.floor((amount * weight) / sum));
  let left = amount - parts.reduce((total, part) => total + part, 0);
  return parts.map((part, index) => {
    if (left === 0 || part >= (weights[index] ?? 0)) return part;
    left -= 1;
    return part + 1;
  });
}
