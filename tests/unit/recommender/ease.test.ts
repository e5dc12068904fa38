import fc from "fast-check";
import { expect, test } from "vitest";
import { alike } from "../../../main/recommender/etl/alike.ts";
import { createCrew } from "../../../main/recommender/etl/crew.ts";
import { invert, padded } from "../../../main/recommender/etl/inverse.ts";
import { cellOf, matrixOf } from "../../../main/recommender/etl/matrix.ts";
import { chanceOf } from "../../../db/seed/chance.ts";

test("a matrix times its inverse is one, over one tile and over several", () => {
  for (const size of [1, 64, 130]) {
    const [width, chance] = [padded(size), chanceOf(`matrix ${size}`)];
    const matrix = new Float64Array(width * width);
    for (let row = 0; row < width; row += 1)
      for (let column = 0; column <= row; column += 1) matrix[row * width + column] = matrix[column * width + row] = row === column ? width : chance.next();
    const inverse = invert(matrix.slice(), width);
    for (let row = 0; row < width; row += 7)
      for (let column = 0; column < width; column += 5) {
        let sum = 0;
        for (let inner = 0; inner < width; inner += 1) sum += matrix[row * width + inner]! * inverse[inner * width + column]!;
        expect(sum).toBeCloseTo(row === column ? 1 : 0, 9);
      }
  }
});

const rows = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 20 });

function matrixFrom(customers: readonly (readonly number[])[], products: number) {
  const start = Int32Array.from([0, ...customers.map((_, at) => customers.slice(0, at + 1).reduce((sum, row) => sum + row.length, 0))]);
  return matrixOf(
    start,
    Uint32Array.from(customers.flat(), (product) => cellOf(product, 1)),
    products,
  );
}

test("its weights foretell what customers met no worse than any other weights: the slope of the error is nothing", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (customers) => {
      const [products, lambda] = [8, 3];
      const articles = Int32Array.from({ length: products }, (_, product) => product);
      const { start, numbers, scores } = await alike(
        { kind: "ease", lambda, neighbours: 8 },
        { matrix: matrixFrom(customers, products), articles, weightOfOne: 1 },
      );
      const weight = (from: number, to: number): number => {
        const at = numbers.subarray(start[from], start[from + 1]).indexOf(to);
        return at < 0 ? 0 : scores[start[from]! + at]!;
      };
      for (const [from, to] of [
        [0, 1],
        [3, 5],
        [7, 2],
      ] as const) {
        const slope = customers.reduce(
          (sum, row) => {
            const foretold = row.reduce((total, product) => total + weight(product, to), 0);
            return row.includes(from) ? sum + foretold - Number(row.includes(to)) : sum;
          },
          lambda * weight(from, to),
        );
        expect(slope).toBeCloseTo(0, 3);
      }
    }),
  );
});

test("a real second thread makes the very lists of one", async () => {
  const chance = chanceOf("crew");
  const customers = Array.from({ length: 4_000 }, () => [...new Set(Array.from({ length: 12 }, () => Math.floor(300 * chance.next() ** 2)))]);
  const matrix = matrixFrom(
    customers.map((row) => row),
    300,
  );
  const articles = Int32Array.from({ length: 300 }, (_, product) => product);
  const crew = createCrew(1);
  for (const method of [
    { kind: "plain", alpha: 0.5, shrink: 5, neighbours: 50, side: "source" },
    { kind: "directed", alpha: 0.65, shrink: 5, neighbours: 50, gap: 0.8, back: 0.5 },
  ] as const)
    expect(await alike(method, { matrix, articles, weightOfOne: 1 }, crew.together)).toEqual(await alike(method, { matrix, articles, weightOfOne: 1 }));
  await crew.end();
});
