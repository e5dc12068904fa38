/** The best few of many without sorting them all: a heap whose root is the worst that is kept. */

export interface Top {
  offer(number: number, score: number): void;
  /** What a new score must at least be to be kept. */
  floor(): number;
  /** Best first, of equal scores the lower number first, written from `at` on; answers how many. Empties it. */
  drain(into: { readonly numbers: Int32Array; readonly scores: Float32Array }, at: number): number;
}

export function createTop(most: number): Top {
  const numbers = new Int32Array(most);
  const scores = new Float64Array(most);
  let size = 0;
  return { offer, floor: () => (size < most ? Number.NEGATIVE_INFINITY : scores[0]!), drain };

  function offer(number: number, score: number): void {
    if (size < most) {
      size += 1;
      rise(number, score);
    } else if (isWorse(0, number, score)) sink(number, score);
  }

  function drain(into: { readonly numbers: Int32Array; readonly scores: Float32Array }, at: number): number {
    const count = size;
    for (let place = at + count - 1; place >= at; place -= 1) {
      into.numbers[place] = numbers[0]!;
      into.scores[place] = scores[0]!;
      size -= 1;
      if (size > 0) sink(numbers[size]!, scores[size]!);
    }
    return count;
  }

  /** True where what lies at `at` is worse than the given. */
  function isWorse(at: number, number: number, score: number): boolean {
    const held = scores[at]!;
    return held < score || (held === score && numbers[at]! > number);
  }

  function put(at: number, number: number, score: number): void {
    numbers[at] = number;
    scores[at] = score;
  }

  /** From the last place up to where its parent is worse. */
  function rise(number: number, score: number): void {
    let at = size - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (isWorse(parent, number, score)) break;
      put(at, numbers[parent]!, scores[parent]!);
      at = parent;
    }
    put(at, number, score);
  }

  /** From the root, which is gone, down to where no child is worse. */
  function sink(number: number, score: number): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= size) break;
      const least = left + 1 < size && isWorse(left + 1, numbers[left]!, scores[left]!) ? left + 1 : left;
      if (!isWorse(least, number, score)) break;
      put(at, numbers[least]!, scores[least]!);
      at = least;
    }
    put(at, number, score);
  }
}
