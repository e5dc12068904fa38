/** A shelf is not ten of the same: maximal marginal relevance, and at most so many per manufacturer and department. */

import { DEPARTMENT, KIND, MANUFACTURER, TRAITS } from "./goods.ts";

export interface Choice {
  readonly score: number;
  /** Where its traits stand. */
  readonly row: number;
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

interface Shelf<T> {
  readonly traits: Int32Array;
  readonly caps: Caps;
  readonly limit: number;
  readonly standing?: readonly T[];
}

/** `limit` of the choices, given best first, beside those that stand already. The caps give way where the shelf would fall short. */
export function diverse<T extends Choice>(choices: readonly T[], { traits, caps, limit, standing = [] }: Shelf<T>): T[] {
  const most = choices.length;
  const worth = new Float64Array(most);
  const alike = new Float64Array(most); // to what is on the shelf: to the most alike of it
  const [kinds, manufacturers] = [new Int32Array(most), new Int32Array(most)];
  for (let place = 0; place < most; place += 1) {
    const { score, row } = choices[place]!;
    worth[place] = (RELEVANCE * score) / choices[0]!.score;
    kinds[place] = traits[TRAITS * row + KIND]!;
    manufacturers[place] = traits[TRAITS * row + MANUFACTURER]!;
  }
  const chosen: T[] = [];
  for (const present of standing.slice(0, limit)) put(present);
  for (let left = most; chosen.length < limit && left > 0; left -= 1) {
    const place = next();
    put(choices[place]!);
    worth[place] = Number.NEGATIVE_INFINITY; // it stands
  }
  return chosen;

  function put(choice: T): void {
    chosen.push(choice);
    const [kind, manufacturer] = [traits[TRAITS * choice.row + KIND], traits[TRAITS * choice.row + MANUFACTURER]];
    for (let place = 0; place < most; place += 1) {
      const likeness = (kinds[place] === kind ? SAME_KIND : 0) + (manufacturers[place] === manufacturer ? SAME_MANUFACTURER : 0);
      if (likeness > alike[place]!) alike[place] = likeness;
    }
  }

  /** The place of what is worth most and allowed; of what is worth most where nothing is. */
  function next(): number {
    let [allowed, any] = [-1, -1];
    let [ofAllowed, ofAny] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let place = 0; place < most; place += 1) {
      const now = worth[place]! - (1 - RELEVANCE) * alike[place]!;
      if (now > ofAny) [any, ofAny] = [place, now];
      if (now > ofAllowed && fits(choices[place]!)) [allowed, ofAllowed] = [place, now];
    }
    return allowed < 0 ? any : allowed;
  }

  function fits({ row }: Choice): boolean {
    const [manufacturer, department] = [traits[TRAITS * row + MANUFACTURER], traits[TRAITS * row + DEPARTMENT]];
    let [sameManufacturer, sameDepartment] = [0, 0];
    for (let place = Math.max(0, chosen.length - (WIDTH - 1)); place < chosen.length; place += 1) {
      const beside = TRAITS * chosen[place]!.row;
      if (traits[beside + MANUFACTURER] === manufacturer) sameManufacturer += 1;
      if (traits[beside + DEPARTMENT] === department) sameDepartment += 1;
    }
    return sameManufacturer < caps.manufacturer && sameDepartment < caps.department;
  }
}
