/** The peer: the same lists by a self-join in a PostgreSQL of our own. Milliseconds of all but filling the table. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { joinEmbeddedServer } from "../../db/central/embedded.ts";
import { silentLog } from "../../main/log.ts";

const WEIGHTS = [1, 3, 5, 4]; // view, cart, purchase, rating of four stars

const folder = mkdtempSync(join(tmpdir(), "ecomgo-bench-"));
const server = await joinEmbeddedServer(join(folder, "central"), silentLog);
try {
  const client = new pg.Client({ connectionString: server.urlFor("postgres") });
  await client.connect();
  process.stdout.write(`${JSON.stringify({ ms: await selfJoin(client, process.argv[2] ?? "") })}\n`);
  await client.end();
} finally {
  await server.leave();
  rmSync(folder, { recursive: true, force: true });
}

/** With memory for the sums and a second process where it helps: no slower than it can be made. */
async function selfJoin(client: pg.Client, file: string): Promise<number> {
  await client.query("set work_mem = '1GB'; set hash_mem_multiplier = 2; set max_parallel_workers_per_gather = 2; set jit = off");
  await fill(client, file);
  const before = performance.now();
  await client.query(`create unlogged table neighbours as
    with n as materialized (select item, sqrt(sum(w * w)) as norm from x group by item),
      c as materialized (select a.item as i, b.item as j, sum(a.w * b.w) as c from x a join x b on a.usr = b.usr and a.item < b.item group by 1, 2),
      s as (select c.i, c.j, c.c / (ni.norm * nj.norm) as s from c join n ni on ni.item = c.i join n nj on nj.item = c.j),
      r as (select i, j, s, row_number() over (partition by i order by s desc, j) as rank from (select i, j, s from s union all select j, i, s from s) both_ways)
    select i, j, s, rank from r where rank <= 50`);
  return performance.now() - before;
}

async function fill(client: pg.Client, file: string): Promise<void> {
  const bytes = readFileSync(file);
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const rows = numbers[2]!;
  const column = (nth: number): number[] => [...numbers.subarray(3 + nth * rows, 3 + (nth + 1) * rows)];
  await client.query("create unlogged table x (usr int not null, item int not null, w int not null, primary key (usr, item))");
  await client.query("insert into x select usr, item, max(w) from unnest($1::int[], $2::int[], $3::int[]) as row (usr, item, w) group by 1, 2", [
    column(0),
    column(1),
    column(2).map((kind) => WEIGHTS[kind]),
  ]);
  await client.query("analyze x");
}
