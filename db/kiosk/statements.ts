import { CompiledQuery, type Kysely } from "kysely";

/** SQLite prepares one statement at a time. */
export async function runStatements(db: Pick<Kysely<unknown>, "executeQuery">, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await db.executeQuery(CompiledQuery.raw(statement));
}
