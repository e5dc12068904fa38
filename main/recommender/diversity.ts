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

/** `limit` of the choices, given best first. The caps give way where the shelf would fall short. */
export function diverse<T extends Choice>(choices: readonly T[], limit: number, caps: Caps): T[] {
  const pool = choices.slice(0, Math.max(POOL, limit));
  const best = pool[0]?.score ?? 1;
  const chosen: T[] = [];
  while (chosen.length < limit) {
    const rest = pool.filter((choice) => !chosen.includes(choice));
    const allowed = rest.filter((choice) => isAllowed(choice, chosen, caps));
    const candidates = allowed.length > 0 ? allowed : rest;
    const next = candidates.reduce<{ choice: T; worth: number } | null>((leader, choice) => {
      const worth = (RELEVANCE * choice.score) / best - (1 - RELEVANCE) * mostAlike(choice, chosen);
      return leader === null || worth > leader.worth ? { choice, worth } : leader;
    }, null);
    if (next === null) break;
    chosen.push(next.choice);
  }
  return chosen;
}

function isAllowed(choice: Choice, chosen: readonly Choice[], caps: Caps): boolean {
  const window = chosen.slice(-(WIDTH - 1));
  const count = (same: (other: Choice) => boolean): number => window.filter(same).length;
  return (
    count((other) => other.manufacturerId === choice.manufacturerId) < caps.manufacturer &&
    count((other) => other.departmentId === choice.departmentId) < caps.department
  );
}

function mostAlike(choice: Choice, chosen: readonly Choice[]): number {
  return chosen.reduce(
    (most, other) => Math.max(most, (other.kind === choice.kind ? SAME_KIND : 0) + (other.manufacturerId === choice.manufacturerId ? SAME_MANUFACTURER : 0)),
    0,
  );
}
