import { expect, test } from "vitest";
import { gainOver } from "../../../models/evaluation/bootstrap.ts";
import { type Judged, labels } from "../../../models/evaluation/metrics.ts";

/** 300 rows, a hundred of each label; the first `wrong` of each hundred are read as the next label. */
function reader(wrong: number): Judged[] {
  return Array.from({ length: 300 }, (_, row) => {
    const truth = row % 3;
    const said = row / 3 < wrong ? (truth + 1) % 3 : truth;
    return { truth: labels[truth]!, probabilities: labels.map((_, index) => (index === said ? 0.8 : 0.1)) }; // truth is 0, 1 or 2
  });
}

test("a reader is not better than itself", () => {
  expect(gainOver(reader(30), reader(30))).toEqual({ gain: 0, low: 0, high: 0 });
});

test("a reader with twenty fewer faults in a hundred is better by a fifth, and surely so", () => {
  const { gain, low, high } = gainOver(reader(10), reader(30));
  expect(gain).toBeCloseTo(0.2, 6);
  expect([low > 0.1, low < gain, gain < high, high < 0.3]).toEqual([true, true, true, true]);
});

test("one fault in three hundred proves nothing", () => {
  const { low } = gainOver(reader(10), reader(11));
  expect(low).toBeLessThanOrEqual(0);
});
