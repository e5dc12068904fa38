/** A double as two whole numbers: its larger half alone tells whether it is nothing, and both together order what is positive. */

const isLowFirst = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** Places of the two halves of double n: 2 × n more. */
export const [LOW, HIGH] = isLowFirst ? ([0, 1] as const) : ([1, 0] as const);
