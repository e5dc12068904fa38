/** Two kinds of lists made one: each measured by its own typical score, so that neither shouts the other down. */
import { type Lists, listsIn, roomFor } from "./lists.ts";
import { createTop } from "./top.ts";

export function blended(first: Lists, second: Lists, { share, neighbours }: { readonly share: number; readonly neighbours: number }): Lists {
  const products = first.start.length - 1;
  const room = roomFor(products, neighbours);
  const { most } = room;
  const parts = [
    { lists: first, factor: share / typical(first) },
    { lists: second, factor: (1 - share) / typical(second) },
  ];
  const sums = new Map<number, number>();
  const top = createTop(most);
  for (let product = 0; product < products; product += 1) {
    for (const { lists, factor } of parts) addList(sums, { lists, factor, product });
    for (const [number, sum] of sums) top.offer(number, Math.abs(sum));
    room.counts[product] = top.drain(room, product * most);
    for (let at = product * most, end = at + room.counts[product]!; at < end; at += 1) room.scores[at] = sums.get(room.numbers[at]!)!;
    sums.clear();
  }
  return listsIn(room);
}

function addList(sums: Map<number, number>, { lists, factor, product }: { readonly lists: Lists; readonly factor: number; readonly product: number }): void {
  for (let at = lists.start[product]!; at < lists.start[product + 1]!; at += 1) {
    const number = lists.numbers[at]!;
    sums.set(number, (sums.get(number) ?? 0) + factor * lists.scores[at]!);
  }
}

/** The mean of the best scores; 1 where there is none. */
function typical({ start, scores }: Lists): number {
  let sum = 0;
  let lists = 0;
  for (let product = 0; product + 1 < start.length; product += 1) {
    if (start[product] === start[product + 1]) continue;
    sum += Math.abs(scores[start[product]!]!);
    lists += 1;
  }
  return sum > 0 ? sum / lists : 1;
}
