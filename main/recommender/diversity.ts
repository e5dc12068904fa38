/** A shelf is not ten of the same: maximal marginal relevance, and at most so many per manufacturer and department. */

export interface Choice {
  readonly score: number;
  readonly kind: number;
  readonly manufacturer: number;
  readonly department: number;
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

/** `limit` of the choices, given best first, beside those that stand already. The caps give way where the shelf would fall short. */
export function diverse<T extends Choice>(
  choices: readonly T[],
  limit: number,
  { caps, standing = [] }: { readonly caps: Caps; readonly standing?: readonly T[] },
): T[] {
  const best = choices[0]?.score ?? 1;
  const pool = choices.slice(0, Math.max(POOL, limit));
  const worth = Float64Array.from(pool, ({ score }) => (RELEVANCE * score) / best);
  const alike = new Float64Array(pool.length); // to what is on the shelf: to the most alike of it
  const chosen: T[] = [];
  for (const present of standing.slice(0, limit)) put(present);
  for (let left = pool.length; chosen.length < limit && left > 0; left -= 1) {
    const place = next();
    put(pool[place]!);
    worth[place] = Number.NEGATIVE_INFINITY; // it stands
  }
  return chosen;

  function put(choice: T): void {
    chosen.push(choice);
    for (let place = 0; place < pool.length; place += 1) alike[place] = Math.max(alike[place]!, alikeness(pool[place]!, choice));
  }

  /** The place of what is worth most and allowed; of what is worth most where nothing is. */
  function next(): number {
    let [allowed, any] = [-1, -1];
    let [ofAllowed, ofAny] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let place = 0; place < pool.length; place += 1) {
      const now = worth[place]! - (1 - RELEVANCE) * alike[place]!;
      if (now > ofAny) [any, ofAny] = [place, now];
      if (now > ofAllowed && fits(pool[place]!)) [allowed, ofAllowed] = [place, now];
    }
    return allowed < 0 ? any : allowed;
  }

  function fits({ manufacturer, department }: Choice): boolean {
    let [sameManufacturer, sameDepartment] = [0, 0];
    for (let place = Math.max(0, chosen.length - (WIDTH - 1)); place < chosen.length; place += 1) {
      if (chosen[place]!.manufacturer === manufacturer) sameManufacturer += 1;
      if (chosen[place]!.department === department) sameDepartment += 1;
    }
    return sameManufacturer < caps.manufacturer && sameDepartment < caps.department;
  }
}

function alikeness(one: Choice, other: Choice): number {
  return (other.kind === one.kind ? SAME_KIND : 0) + (other.manufacturer === one.manufacturer ? SAME_MANUFACTURER : 0);
}
