/** What a fault program is: `npm run fault` runs it with the large count, a test with a small one. */

export interface World {
  /** The bootstrap user's address of a real PostgreSQL with a migrated template. */
  readonly serverUrl: string;
  /** Empty, and removed afterwards. */
  readonly folder: string;
  /** Rounds, kills, states, seconds: what the program counts. */
  readonly cycles: number;
  /** Progress, for the person at the terminal. */
  readonly say: (line: string) => void;
}

/** One JSON object. */
export type Report = Readonly<Record<string, string | number | boolean>>;

export interface Program {
  readonly promise: string;
  /** Of the large run. */
  readonly cycles: number;
  /** One sentence where this machine cannot run it: a tool or a right is missing. */
  readonly lacks?: () => string | null;
  readonly run: (world: World) => Promise<Report>;
  /** What the report must say of each of these names. */
  readonly must: Report;
}

/** The names in `must` that the report answers otherwise. */
export function broken({ must }: Program, report: Report): string[] {
  return Object.keys(must).filter((name) => report[name] !== must[name]);
}
