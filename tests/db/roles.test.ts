import { afterAll, beforeAll, expect, test } from "vitest";
import { withClient } from "../../db/central/start.ts";
import { freshCentral, type TestCentral } from "./database.ts";

let central: TestCentral;
beforeAll(async () => {
  central = await freshCentral();
});
afterAll(() => central.drop());

const DENIED = "42501";

async function codeOf(url: string, statement: string): Promise<string> {
  return withClient(url, (client) =>
    client.query(statement).then(
      () => "allowed",
      (error: { code?: string }) => error.code ?? "?",
    ),
  );
}

async function relations(kind: "BASE TABLE" | "VIEW"): Promise<string[]> {
  return withClient(central.ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = $1 order by 1",
      [kind],
    );
    return rows.map(({ name }) => name);
  });
}

test("a kiosk may read, write and empty no table and no view", async () => {
  const tables = await relations("BASE TABLE");
  const views = await relations("VIEW");
  const writing = tables.flatMap((name) => [`delete from "${name}"`, `insert into "${name}" default values`, `truncate "${name}"`]);
  const allowed: string[] = [];
  for (const statement of [...writing, ...[...tables, ...views].map((name) => `select * from "${name}"`)]) {
    if ((await codeOf(central.kioskUrl("1"), statement)) !== DENIED) allowed.push(statement);
  }
  expect({ tables: tables.length > 25, views, allowed }).toEqual({ tables: true, views: ["order_page", "replica"], allowed: [] });
});

test("a kiosk may call its own functions and no other of ours", async () => {
  const callable = await withClient(central.kioskUrl("1"), async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select proname as name from pg_proc where pronamespace = 'public'::regnamespace and has_function_privilege(oid, 'execute') order by 1",
    );
    return rows.map(({ name }) => name);
  });
  expect(callable).toEqual([
    "count_shelves",
    "demonstration_pins",
    "forget_used",
    "pull",
    "push",
    "replica_sum",
    "schema_version",
    "session_bundle",
    "set_personalised",
    "sign_in",
    "sign_in_salt",
    "sign_out",
    "similarity_part",
  ]);
});

test("the office reads no secret, and its record of what staff did can only grow", async () => {
  const secrets = ["customer_secret", "staff_secret", "pepper", "demonstration_pin"].map((name) => `select * from ${name}`);
  const forbidden = [
    ...secrets,
    "select * from sign_in_try",
    "delete from audit",
    "update audit set what = ''",
    "drop table product",
    "select verifier_of('00')",
  ];
  const codes = await Promise.all(forbidden.map((statement) => codeOf(central.officeUrl, statement)));
  expect(codes).toEqual(forbidden.map(() => DENIED));
});

test("owner, office and kiosk are no superusers, and a kiosk may not lengthen its patience into a whole second of work", async () => {
  const { rows } = await withClient(central.ownerUrl, (client) => client.query("select count(*) as n from pg_roles where rolsuper and rolname <> 'postgres'"));
  const timeout = await withClient(central.kioskUrl("1"), (client) => client.query("show statement_timeout"));
  expect([rows, timeout.rows]).toEqual([[{ n: 0 }], [{ statement_timeout: "500ms" }]]);
});
