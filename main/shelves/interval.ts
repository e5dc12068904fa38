/** How sure a share is: Wilson's interval, which stays true for few tries and shares near nothing. */

const DEVIATIONS = 1.96; // holds 19 times of 20

export function shareOf(hits: number, tries: number): { low: number; high: number } {
  const share = hits / tries;
  const square = DEVIATIONS ** 2 / tries;
  const middle = (share + square / 2) / (1 + square);
  const reach = (DEVIATIONS * Math.sqrt((share * (1 - share)) / tries + square / (4 * tries))) / (1 + square);
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
