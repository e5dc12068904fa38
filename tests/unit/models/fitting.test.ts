import { describe, expect, test } from "vitest";
import { fitCalibration, fittingHalf, measuringHalf, type Read } from "../../../models/evaluation/fitting.ts";
import { type LabelName, labels } from "../../../models/evaluation/metrics.ts";

const sure = (label: number, by: number) => labels.map((_, index) => (index === label ? by : (1 - by) / 2));

/** 200 of each label; every fourth is read wrongly, with the certainty given. */
function rows(certainty: number, linear: (truth: number, row: number) => number[] | null = () => null): Read[] {
  return Array.from({ length: 600 }, (_, row) => {
    const truth = row % 3;
    const wrong = Math.floor(row / 3) % 4 === 0;
    return { truth: labels[truth] as LabelName, raw: sure(wrong ? (truth + 1) % 3 : truth, certainty), linear: linear(truth, row) }; // 0, 1 or 2
  });
}

describe("the calibration of a file", () => {
  test("is less sure where the file was too sure", () => {
    expect(fitCalibration(rows(0.99), rows(0.99)).temperature).toBeGreaterThan(1.5);
  });

  test("gives the linear model no say where there is none", () => {
    expect(fitCalibration(rows(0.7), rows(0.7)).linear).toBe(0);
  });

  test("gives it a say where it knows what the file does not", () => {
    const knowing = rows(0.5, (truth) => sure(truth, 0.9));
    expect(fitCalibration(knowing, knowing).linear).toBeGreaterThan(0);
  });

  test("gives it none where it only disturbs", () => {
    const misleading = rows(0.6, (truth, row) => sure((truth + (row % 2) + 1) % 3, 0.9));
    expect(fitCalibration(misleading, misleading).linear).toBe(0);
  });
});

test("no row both fits and measures", () => {
  const numbers = [1, 2, 3, 4, 5];
  expect([fittingHalf(numbers), measuringHalf(numbers)]).toEqual([
    [1, 3, 5],
    [2, 4],
  ]);
});
