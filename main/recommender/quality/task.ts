/** One judgement to make: what the lists may know, what each user is known by, and what is to be found. */
import { cellOf, type Matrix, matrixOf } from "../etl/matrix.ts";
import { orderBy, type Profile } from "../rank.ts";
import { type History, marked, startsOfUsers } from "./history.ts";
import { cut, mixed, type Split } from "./split.ts";

export interface Task {
  readonly matrix: Matrix;
  /** How many users of the model met each product. */
  readonly counts: Int32Array;
  /** All products, the most met first. */
  readonly order: Int32Array;
  readonly users: Int32Array;
  readonly truthOf: (user: number) => Int32Array;
  /** With `decay`^n for the n-th last product. */
  readonly profileOf: (user: number, decay: number) => Profile;
  /** The same kind of task, cut out of what this one may know: to tune by. */
  readonly validation: () => Task;
}

interface Wish {
  readonly split: Split;
  readonly seed: number;
  /** Judge as many users and no more. */
  readonly mostUsers?: number;
}

const VALIDATION_USERS = 2_000;
const VALIDATION_SEED = 1_000; // far from those of the judgement itself

export function createTask(history: History, { split, seed, mostUsers = Number.POSITIVE_INFINITY }: Wish): Task {
  const parts = cut(history, split, seed);
  const [model, profile, test] = [marked(history, parts.model), marked(history, parts.profile), marked(history, parts.test)];
  const truthStarts = startsOfUsers(test);
  const counts = new Int32Array(history.items);
  for (const item of model.item) counts[item]! += 1;
  return {
    matrix: matrixOf(
      startsOfUsers(model),
      Uint32Array.from(model.item, (item) => cellOf(item, 1)),
      history.items,
    ),
    counts,
    order: orderBy(counts),
    users: fewOf([...new Set(test.user)], mostUsers),
    truthOf: (user) => test.item.subarray(truthStarts[user], truthStarts[user + 1]),
    profileOf: profilesOf(profile),
    // The last but one is what the published experiments tune by: without the last one, it is the last.
    validation: () => createTask(profile, { split: split === "published" ? "last" : split, seed: seed + VALIDATION_SEED, mostUsers: VALIDATION_USERS }),
  };
}

function fewOf(users: readonly number[], most: number): Int32Array {
  const drawn = users.length <= most ? users : users.toSorted((a, b) => mixed(a) - mixed(b) || a - b).slice(0, most);
  return Int32Array.from(drawn).sort();
}

function profilesOf(history: History): Task["profileOf"] {
  const starts = startsOfUsers(history);
  return (user, decay) => {
    const items = history.item.subarray(starts[user], starts[user + 1]);
    const ascending = Int32Array.from(items.keys()).sort((a, b) => items[a]! - items[b]!);
    return {
      numbers: ascending.map((place) => items[place]!),
      weights: Float32Array.from(ascending, (place) => decay ** (items.length - 1 - place)),
    };
  };
}
