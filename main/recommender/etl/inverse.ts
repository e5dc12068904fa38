/** The inverse of a symmetric positive definite matrix, by Cholesky, in tiles. Rows lie one after another. */

const TILE = 64; // three tiles of doubles fit a cache of 128 KB

/** Rows and columns that fill whole tiles. */
export const padded = (size: number): number => Math.ceil(size / TILE) * TILE;

/** In place; `width` is a multiple of the tile. Answers the same array. */
export function invert(matrix: Float64Array, width: number): Float64Array {
  const inverted = invertedFactor(factor(matrix, width), width);
  for (let row = 0; row < width; row += TILE) {
    for (let column = 0; column <= row; column += TILE) {
      const into = { out: matrix, at: row * width + column, width };
      clearTile(into);
      // Column r of L⁻¹ lies in row r: nothing before the later of the two.
      for (let inner = row; inner < width; inner += TILE)
        addTile(into, { left: inverted, leftAt: row * width + inner, right: inverted, rightAt: column * width + inner, sign: 1 });
    }
  }
  for (let row = 0; row < width; row += 1) for (let column = row + 1; column < width; column += 1) matrix[row * width + column] = matrix[column * width + row]!;
  return matrix;
}

/** L with L · Lᵀ = matrix, in its lower half. */
function factor(matrix: Float64Array, width: number): Float64Array {
  for (let column = 0; column < width; column += TILE) {
    for (let row = column; row < width; row += TILE) {
      const into = { out: matrix, at: row * width + column, width };
      for (let inner = 0; inner < column; inner += TILE)
        addTile(into, { left: matrix, leftAt: row * width + inner, right: matrix, rightAt: column * width + inner, sign: -1 });
    }
    factorPanel(matrix, width, column);
  }
  return matrix;
}

/** One tile's columns, all rows below: what lies left of them is subtracted already. */
function factorPanel(matrix: Float64Array, width: number, from: number): void {
  for (let column = from; column < from + TILE; column += 1) {
    const own = column * width;
    const root = Math.sqrt(matrix[own + column]! - dot(matrix, { a: own + from, b: own + from, length: column - from }));
    matrix[own + column] = root;
    for (let row = column + 1; row < width; row += 1) {
      const at = row * width;
      matrix[at + column] = (matrix[at + column]! - dot(matrix, { a: at + from, b: own + from, length: column - from })) / root;
    }
  }
}

/** (L⁻¹)ᵀ: row r holds column r of L⁻¹. */
function invertedFactor(lower: Float64Array, width: number): Float64Array {
  const turned = new Float64Array(width * width);
  const diagonal = new Float64Array(TILE * TILE);
  for (let row = 0; row < width; row += TILE) {
    invertTile(lower, width, { row, diagonal });
    for (let column = 0; column < row; column += TILE) {
      const into = { out: turned, at: column * width + row, width };
      for (let inner = column; inner < row; inner += TILE)
        addTile(into, { left: turned, leftAt: column * width + inner, right: lower, rightAt: row * width + inner, sign: 1 });
      applyTile(turned, { at: into.at, width, diagonal });
    }
    for (let across = 0; across < TILE; across += 1)
      for (let down = across; down < TILE; down += 1) turned[(row + across) * width + row + down] = diagonal[down * TILE + across]!;
  }
  return turned;
}

function invertTile(lower: Float64Array, width: number, { row, diagonal }: { row: number; diagonal: Float64Array }): void {
  diagonal.fill(0);
  for (let column = 0; column < TILE; column += 1) {
    for (let down = column; down < TILE; down += 1) {
      let sum = down === column ? 1 : 0;
      for (let inner = column; inner < down; inner += 1) sum -= lower[(row + down) * width + row + inner]! * diagonal[inner * TILE + column]!;
      diagonal[down * TILE + column] = sum / lower[(row + down) * width + row + down]!;
    }
  }
}

/** Each row r of a tile becomes −diagonal · r. */
function applyTile(out: Float64Array, { at, width, diagonal }: { at: number; width: number; diagonal: Float64Array }): void {
  const fresh = new Float64Array(TILE);
  for (let row = at; row < at + TILE * width; row += width) {
    for (let down = 0; down < TILE; down += 1) {
      let sum = 0;
      for (let inner = 0; inner <= down; inner += 1) sum -= diagonal[down * TILE + inner]! * out[row + inner]!;
      fresh[down] = sum;
    }
    out.set(fresh, row);
  }
}

interface Tile {
  readonly out: Float64Array;
  readonly at: number;
  readonly width: number;
}

interface Product {
  readonly left: Float64Array;
  readonly leftAt: number;
  readonly right: Float64Array;
  readonly rightAt: number;
  readonly sign: number;
}

/** out ± left · rightᵀ, two rows by four columns at a time: eight sums stay in registers. */
function addTile({ out, at, width }: Tile, { left, leftAt, right, rightAt, sign }: Product): void {
  for (let row = 0; row < TILE; row += 2) {
    const [l0, l1] = [leftAt + row * width, leftAt + (row + 1) * width];
    for (let column = 0; column < TILE; column += 4) {
      const [r0, r1, r2, r3] = [rightAt + column * width, rightAt + (column + 1) * width, rightAt + (column + 2) * width, rightAt + (column + 3) * width];
      let [a0, a1, a2, a3, b0, b1, b2, b3] = [0, 0, 0, 0, 0, 0, 0, 0];
      for (let inner = 0; inner < TILE; inner += 1) {
        const a = left[l0 + inner]!;
        const b = left[l1 + inner]!;
        const w = right[r0 + inner]!;
        const x = right[r1 + inner]!;
        const y = right[r2 + inner]!;
        const z = right[r3 + inner]!;
        a0 += a * w;
        a1 += a * x;
        a2 += a * y;
        a3 += a * z;
        b0 += b * w;
        b1 += b * x;
        b2 += b * y;
        b3 += b * z;
      }
      const [first, second] = [at + row * width + column, at + (row + 1) * width + column];
      out[first]! += sign * a0;
      out[first + 1]! += sign * a1;
      out[first + 2]! += sign * a2;
      out[first + 3]! += sign * a3;
      out[second]! += sign * b0;
      out[second + 1]! += sign * b1;
      out[second + 2]! += sign * b2;
      out[second + 3]! += sign * b3;
    }
  }
}

function clearTile({ out, at, width }: Tile): void {
  for (let row = 0; row < TILE; row += 1) out.fill(0, at + row * width, at + row * width + TILE);
}

function dot(values: Float64Array, { a, b, length }: { a: number; b: number; length: number }): number {
  let sum = 0;
  for (let at = 0; at < length; at += 1) sum += values[a + at]! * values[b + at]!;
  return sum;
}
