const ROUND = [1, 2, 3, 5, 7.5];
const MOST = 5; // one row of buttons

/** Round limits inside a range of prices, so that each "up to" leaves something and takes something away. */
export function priceSteps({ minCents, maxCents }: { readonly minCents: number; readonly maxCents: number }): number[] {
  const steps: number[] = [];
  for (let ten = 100; ten <= maxCents; ten *= 10) {
    for (const factor of ROUND) {
      const step = ten * factor;
      if (step > minCents && step < maxCents) steps.push(step);
    }
  }
  const every = Math.ceil(steps.length / MOST);
  return steps.filter((_, index) => (steps.length - 1 - index) % every === 0);
}
