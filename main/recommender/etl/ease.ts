/**
 * EASE (Steck 2019): the linear model that best foretells what a customer met from all else they met.
 * B = −P / diag P with P = (XᵀX + λ)⁻¹, by Cholesky in blocks that fit the cache.
 */
import { type Lists, listsIn, roomFor } from "./lists.ts";
import { type Matrix, productIn } from "./matrix.ts";
import type { Ease } from "./method.ts";
import { invert, padded } from "./inverse.ts";
import { createTop } from "./top.ts";

export function easeLists(matrix: Matrix, { lambda, neighbours }: Ease, articles: Int32Array): Lists {
  const { products } = matrix;
  const width = padded(products);
  const inverse = invert(gramOf(matrix, lambda, width), width);
  const room = roomFor(products, neighbours);
  const { most } = room;
  const top = createTop(most);
  const weights = new Float32Array(products);
  for (let product = 0; product < products; product += 1) {
    for (let other = 0; other < products; other += 1) {
      const isNews = articles[other] !== articles[product];
      weights[other] = isNews ? -inverse[product * width + other]! / inverse[other * width + other]! : 0;
      if (weights[other] !== 0) top.offer(other, Math.abs(weights[other]!)); // what speaks against a product is kept as well
    }
    room.counts[product] = top.drain(room, product * most);
    for (let at = product * most, end = at + room.counts[product]!; at < end; at += 1) room.scores[at] = weights[room.numbers[at]!]!;
  }
  return listsIn(room);
}

/** How many customers met both, whatever they did with them; `lambda` more on the diagonal. */
function gramOf({ customerStart, cells, products }: Matrix, lambda: number, width: number): Float64Array {
  const gram = new Float64Array(width * width);
  for (let who = 0; who + 1 < customerStart.length; who += 1) {
    const row = cells.subarray(customerStart[who], customerStart[who + 1]);
    for (const cell of row) {
      const from = productIn(cell) * width;
      for (const other of row) gram[from + productIn(other)]! += 1;
    }
  }
  for (let product = 0; product < width; product += 1) gram[product * width + product]! += product < products ? lambda : 1;
  return gram;
}
