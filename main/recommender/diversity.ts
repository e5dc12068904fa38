/** A shelf is not ten of the same: maximal marginal relevance, and at most so many per manufacturer and department. */

export interface Choice {
  readonly id: string;
  readonly score: number;
  readonly kind: string;
  readonly manufacturerId: string;
  readonly departmentId: string;
}

export interface Caps {
  readonly manufacturer: number;
  /** Infinite where a shelf is about one department. */
  readonly department: number;
}

const RELEVANCE = 0.7; // the rest goes to being unlike what is on the shelf already
const SAME_KIND = 0.7; // how alike two products are that are the same thing
const SAME_MANUFACTURER = 0.3;
const WIDTH = 8; // the caps are for a shelf of eight
const POOL = 80; // further down nothing is relevant enough to be put on a shelf for its difference

interface Standing<T> {
  readonly choice: T;
  readonly worth: number;
  /** To what is on the shelf: the most alike of it. */
  alike: number;
}

/** `limit` of the choices, given best first, beside those that stand already. The caps give way where the shelf would fall short. */
export function diverse<T extends Choice>(
  choices: readonly T[],
  limit: number,
  { caps, standing = [] }: { readonly caps: Caps; readonly standing?: readonly T[] },
): T[] {
  const best = choices[0]?.score ?? 1;
  const pool = choices.slice(0, Math.max(POOL, limit)).map((choice): Standing<T> => ({ choice, worth: (RELEVANCE * choice.score) / best, alike: 0 }));
  const chosen: T[] = [];
  for (const present of standing.slice(0, limit)) put(present);
  while (chosen.length < limit && pool.length > 0) put(pool.splice(next(pool, capped(chosen, caps)), 1)[0]!.choice);
  return chosen;

  function put(choice: T): void {
    chosen.push(choice);
    for (const each of pool) each.alike = Math.max(each.alike, alikeness(each.choice, choice));
  }
}

/** The place in the pool of what is worth most and allowed; of what is worth most where nothing is. */
function next<T extends Choice>(pool: readonly Standing<T>[], isAllowed: (choice: Choice) => boolean): number {
  let [allowed, any] = [-1, 0];
  const worthAt = (place: number): number => pool[place]!.worth - (1 - RELEVANCE) * pool[place]!.alike;
  for (let place = 0; place < pool.length; place += 1) {
    if (worthAt(place) > worthAt(any)) any = place;
    if ((allowed < 0 || worthAt(place) > worthAt(allowed)) && isAllowed(pool[place]!.choice)) allowed = place;
  }
  return allowed < 0 ? any : allowed;
}

function capped(chosen: readonly Choice[], caps: Caps): (choice: Choice) => boolean {
  const window = chosen.slice(-(WIDTH - 1));
  const full = (of: (choice: Choice) => string, most: number): Set<string> => {
    const names = window.map(of);
    return new Set(names.filter((name) => names.filter((other) => other === name).length >= most));
  };
  const manufacturers = full(({ manufacturerId }) => manufacturerId, caps.manufacturer);
  const departments = full(({ departmentId }) => departmentId, caps.department);
  return ({ manufacturerId, departmentId }) => !manufacturers.has(manufacturerId) && !departments.has(departmentId);
}

function alikeness(one: Choice, other: Choice): number {
  return (other.kind === one.kind ? SAME_KIND : 0) + (other.manufacturerId === one.manufacturerId ? SAME_MANUFACTURER : 0);
}
