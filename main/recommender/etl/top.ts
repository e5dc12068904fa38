/** The best few of many without sorting them all: a heap whose root is the worst that is kept. */

export interface Top {
  offer(number: number, score: number): void;
  /** Best first; of equal scores the lower number first. Empties it. */
  take(): { numbers: Int32Array; scores: Float32Array };
}

export function createTop(most: number): Top {
  const numbers = new Int32Array(most);
  const scores = new Float64Array(most);
  let size = 0;
  return { offer, take };

  function offer(number: number, score: number): void {
    if (size < most) {
      put(size, number, score);
      size += 1;
      rise(size - 1);
    } else if (isWorse(0, number, score)) {
      put(0, number, score);
      sink();
    }
  }

  function take(): { numbers: Int32Array; scores: Float32Array } {
    const order = Array.from({ length: size }, (_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (numbers[a] ?? 0) - (numbers[b] ?? 0));
    size = 0;
    return { numbers: Int32Array.from(order, (at) => numbers[at] ?? 0), scores: Float32Array.from(order, (at) => scores[at] ?? 0) };
  }

  function put(at: number, number: number, score: number): void {
    numbers[at] = number;
    scores[at] = score;
  }

  /** True where what lies at `at` is worse than the given. */
  function isWorse(at: number, number: number, score: number): boolean {
    const held = scores[at] ?? 0;
    return held < score || (held === score && (numbers[at] ?? 0) > number);
  }

  function worse(a: number, b: number): boolean {
    return isWorse(a, numbers[b] ?? 0, scores[b] ?? 0);
  }

  function swap(a: number, b: number): void {
    const [number, score] = [numbers[a] ?? 0, scores[a] ?? 0];
    put(a, numbers[b] ?? 0, scores[b] ?? 0);
    put(b, number, score);
  }

  function rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!worse(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  }

  function sink(): void {
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < size && worse(left, least)) least = left;
      if (right < size && worse(right, least)) least = right;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  }
}
