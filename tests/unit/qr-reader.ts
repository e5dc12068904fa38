/** Reads a QR code from its modules alone, as a phone would that sees every one of them: error level M, bytes, versions 1 to 13. */

type Modules = readonly (readonly boolean[])[];

/** Of level M: error codewords of a block, then how many blocks hold how many codewords of data. */
const blocksOf: readonly (readonly [errors: number, ...(readonly [blocks: number, data: number])[]])[] = [
  [10, [1, 16]],
  [16, [1, 28]],
  [26, [1, 44]],
  [18, [2, 32]],
  [24, [2, 43]],
  [16, [4, 27]],
  [18, [4, 31]],
  [22, [2, 38], [2, 39]],
  [22, [3, 36], [2, 37]],
  [26, [4, 43], [1, 44]],
  [30, [1, 50], [4, 51]],
  [22, [6, 36], [2, 37]],
  [22, [8, 37], [1, 38]],
];

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

export function readQr(modules: Modules): { readonly version: number; readonly text: string } {
  const version = (modules.length - 17) / 4;
  const { level, mask } = formatOf(modules);
  if (level !== 0) throw new Error(`error level ${level} is not M`);
  const data = dataOf(codewordsOf(modules, mask), version);
  const bits = data.map((byte) => byte.toString(2).padStart(8, "0")).join("");
  if (bits.slice(0, 4) !== "0100") throw new Error("not in bytes");
  const counted = version < 10 ? 8 : 16;
  const length = Number.parseInt(bits.slice(4, 4 + counted), 2);
  const bytes = Array.from({ length }, (_, index) => Number.parseInt(bits.slice(4 + counted + index * 8, 12 + counted + index * 8), 2));
  return { version, text: new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes)) };
}

function formatOf(modules: Modules): { level: number; mask: number } {
  const along = [0, 1, 2, 3, 4, 5, 7, 8].map((column) => modules[8]![column]!);
  const down = [7, 5, 4, 3, 2, 1, 0].map((row) => modules[row]![8]!);
  const format = [...along, ...down].reduce((value, dark) => value * 2 + Number(dark), 0) ^ 0x5412;
  return { level: format >> 13, mask: (format >> 10) & 7 };
}

/** Two columns at a time from the right, up and down in turn. */
function codewordsOf(modules: Modules, mask: number): number[] {
  const size = modules.length;
  const bits: number[] = [];
  let up = true;
  for (let right = size - 1; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5; // the timing line belongs to no pair
    for (let step = 0; step < size; step++) {
      const row = up ? size - 1 - step : step;
      for (const column of [right, right - 1]) if (!isFixed(row, column, size)) bits.push(Number(modules[row]![column]! !== masks[mask]!(row, column)));
    }
  }
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, index) => Number.parseInt(bits.slice(index * 8, index * 8 + 8).join(""), 2));
}

/** Finders with their format strips, timing, alignment, version. */
function isFixed(row: number, column: number, size: number): boolean {
  const far = size - 8;
  if ((row < 9 && column < 9) || (row < 9 && column >= far) || (row >= far && column < 9) || row === 6 || column === 6) return true;
  if (size >= 45 && ((row < 6 && column >= far - 3) || (column < 6 && row >= far - 3))) return true;
  const centres = centresOf(size);
  const [first, last] = [centres[0], centres.at(-1)];
  return centres.some((y) =>
    centres.some((x) => {
      const onFinder = (y === first && x === first) || (y === first && x === last) || (y === last && x === first);
      return !onFinder && Math.abs(row - y) <= 2 && Math.abs(column - x) <= 2;
    }),
  );
}

function centresOf(size: number): number[] {
  const version = (size - 17) / 4;
  if (version === 1) return [];
  return version < 7 ? [6, size - 7] : [6, (6 + size - 7) / 2, size - 7];
}

/** Blocks stand interleaved: a codeword of each in turn. */
function dataOf(codewords: readonly number[], version: number): number[] {
  const [, ...groups] = blocksOf[version - 1] ?? [0];
  const lengths = groups.flatMap(([blocks, data]) => Array.from({ length: blocks }, () => data));
  const blocks = lengths.map((): number[] => []);
  let next = 0;
  for (let place = 0; place < Math.max(...lengths); place++) {
    for (const [index, length] of lengths.entries()) if (place < length) blocks[index]!.push(codewords[next++]!);
  }
  return blocks.flat();
}
