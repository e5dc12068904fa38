/** How good lists are: everything is ranked, what was seen is left out, and what was held out should stand on top. */
import type { Lists } from "../etl/lists.ts";
import { createRanker, type Profile } from "../rank.ts";
import type { Task } from "./task.ts";

export interface Figures {
  readonly "ndcg@10": number;
  readonly "recall@10": number;
  readonly "recall@20": number;
  readonly "hit@10": number;
  readonly mrr: number;
  readonly "coverage@10": number;
}

/** Lists and how fast a profile fades; null is "most popular". */
export interface Candidate {
  readonly lists: Lists;
  readonly decay: number;
}

const DEPTH = 100;
const gains = Array.from({ length: DEPTH }, (_, place) => 1 / Math.log2(place + 2));

export function judge(task: Task, candidate: Candidate | null): Figures {
  const best = candidate === null ? mostPopular(task) : ranked(task, candidate);
  const shown = new Set<number>();
  const sums = { ndcg: 0, recall10: 0, recall20: 0, hit: 0, mrr: 0 };
  for (const user of task.users) {
    const list = best(user);
    for (const number of list.subarray(0, 10)) shown.add(number);
    const wanted = new Set(task.truthOf(user));
    const hits = [...list.keys()].filter((place) => wanted.has(list[place]!));
    const within = (most: number): number[] => hits.filter((place) => place < most);
    sums.ndcg += foretold(list, wanted);
    sums.recall10 += within(10).length / wanted.size;
    sums.recall20 += within(20).length / wanted.size;
    sums.hit += Number(within(10).length > 0);
    sums.mrr += hits.length > 0 ? 1 / (hits[0]! + 1) : 0;
  }
  const users = Math.max(1, task.users.length);
  return {
    "ndcg@10": sums.ndcg / users,
    "recall@10": sums.recall10 / users,
    "recall@20": sums.recall20 / users,
    "hit@10": sums.hit / users,
    mrr: sums.mrr / users,
    "coverage@10": shown.size / Math.max(1, task.counts.filter((count) => count > 0).length),
  };
}

/** NDCG@10 of every customer alone, in the order of the task: to compare two ways on each. */
export function foretoldOfEach(task: Task, candidate: Candidate | null): number[] {
  const best = candidate === null ? mostPopular(task) : ranked(task, candidate);
  return Array.from(task.users, (user) => foretold(best(user), new Set(task.truthOf(user))));
}

function foretold(list: Int32Array, wanted: ReadonlySet<number>): number {
  const found = gains.slice(0, 10).filter((_, place) => place < list.length && wanted.has(list[place]!));
  return sumOf(found) / sumOf(gains.slice(0, Math.min(10, wanted.size)));
}

type Best = (user: number) => Int32Array;

function ranked(task: Task, { lists, decay }: Candidate): Best {
  const ranker = createRanker(lists, { order: task.order, most: DEPTH });
  return hiding(
    task,
    (profile, isHidden) => {
      const { numbers, count } = ranker.rank(profile, isHidden);
      return numbers.subarray(0, count);
    },
    decay,
  );
}

function mostPopular(task: Task): Best {
  const met = task.order.filter((number) => task.counts[number]! > 0);
  return hiding(
    task,
    (profile, isHidden) =>
      met
        .subarray(0, DEPTH + profile.numbers.length)
        .filter((number) => isHidden[number] === 0)
        .subarray(0, DEPTH),
    1,
  );
}

/** What a user has met already is no find. */
function hiding(task: Task, find: (profile: Profile, isHidden: Uint8Array) => Int32Array, decay: number): Best {
  const isHidden = new Uint8Array(task.order.length);
  return (user) => {
    const profile = task.profileOf(user, decay);
    for (const number of profile.numbers) isHidden[number] = 1;
    const found = find(profile, isHidden);
    for (const number of profile.numbers) isHidden[number] = 0;
    return found;
  };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
