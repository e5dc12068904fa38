/** What age, a bad cable and a cut-off copy do to a file. */
export type Mutation = "bit flip" | "zero page" | "truncated" | "garbage header";
export const MUTATIONS: readonly Mutation[] = ["bit flip", "zero page", "truncated", "garbage header"];

const PAGE = 4096;
const HEADER = 100; // bytes: that of an SQLite file

export function mutated(sound: Buffer, mutation: Mutation, random: () => number): Buffer {
  const bytes = Buffer.from(sound);
  if (mutation === "truncated") return bytes.subarray(0, at(bytes.length));
  if (mutation === "bit flip") {
    const place = at(bytes.length);
    bytes[place] = bytes[place]! ^ (1 << at(8)); // ! and ^: the place is within, and one bit changes
  } else if (mutation === "zero page") {
    const page = at(Math.ceil(bytes.length / PAGE)) * PAGE;
    bytes.fill(0, page, Math.min(page + PAGE, bytes.length));
  } else for (let place = 0; place < Math.min(HEADER, bytes.length); place += 1) bytes[place] = at(256);
  return bytes;

  function at(length: number): number {
    return Math.floor(random() * length);
  }
}
