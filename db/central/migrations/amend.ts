import { type Kysely, sql } from "kysely";

/** The function as it stands, with a few words changed; its owner and its rights stay. */
export async function amend(db: Kysely<unknown>, name: string, ...changes: readonly (readonly [from: string, to: string])[]): Promise<void> {
  const { rows } = await sql<{ text: string }>`select pg_get_functiondef(${name}::regproc) as text`.execute(db);
  let text = rows[0]?.text ?? "";
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the function ${name} does not hold: ${from}`);
    text = text.replaceAll(from, to);
  }
  await sql.raw(text).execute(db);
}
