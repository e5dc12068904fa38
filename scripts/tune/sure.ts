/** How sure it is that one way is better than another: each customer is judged by both. */
export interface Difference {
  readonly mean: number;
  /** Hold 19 times of 20. */
  readonly low: number;
  readonly high: number;
}

const DEVIATIONS = 1.96;

/** Of as many customers in the same order. */
export function differenceOf(one: readonly number[], other: readonly number[]): Difference {
  const differences = one.map((value, customer) => value - other[customer]!);
  const mean = meanOf(differences);
  const spread = Math.sqrt(meanOf(differences.map((each) => (each - mean) ** 2)) / Math.max(1, differences.length));
  return { mean, low: mean - DEVIATIONS * spread, high: mean + DEVIATIONS * spread };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
