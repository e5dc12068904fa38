/** Lists of what is alike, by whichever method was chosen. */
import { blended } from "./blend.ts";
import { listsOf, type Work, workOff, workOn } from "./counted.ts";
import { easeLists } from "./ease.ts";
import type { Lists } from "./lists.ts";
import type { Matrix } from "./matrix.ts";
import type { Counted, Ease, Method } from "./method.ts";

export interface AlikeInput {
  readonly matrix: Matrix;
  /** Equal numbers are variants of one article. */
  readonly articles: Int32Array;
  /** What a customer that counts as one weighs in the matrix. */
  readonly weightOfOne: number;
}

/** Does the work with whoever helps; in this thread alone where nobody does. */
export type WorkOff = (work: Work) => void | Promise<void>;

export async function alike(method: Method, input: AlikeInput, together: WorkOff = workOff): Promise<Lists> {
  if (method.kind !== "blend") return single(method, input, together);
  const [first, second] = [await single(method.first, input, together), await single(method.second, input, together)];
  return blended(first, second, method);
}

async function single(method: Counted | Ease, input: AlikeInput, together: WorkOff): Promise<Lists> {
  if (method.kind === "ease") return easeLists(input.matrix, method, input.articles);
  const work = workOn(input.matrix, method, input);
  await together(work);
  return listsOf(work);
}
