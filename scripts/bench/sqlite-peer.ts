/** The peer: the same lists by a self-join in SQLite. Milliseconds of all but filling the table. */
import { readFileSync } from "node:fs";
import Database from "better-sqlite3";

const bytes = readFileSync(process.argv[2] ?? "");
const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
const rows = numbers[2]!;
const weights = [1, 3, 5, 4]; // view, cart, purchase, rating of four stars
const database = new Database(":memory:");
database.pragma("cache_size = -2000000");
database.exec("create table x (usr int not null, item int not null, w int not null, primary key (usr, item)) without rowid");
const insert = database.prepare("insert into x values (?, ?, ?) on conflict do update set w = max(w, excluded.w)");
database.transaction(() => {
  for (let row = 0; row < rows; row += 1) insert.run(numbers[3 + row]!, numbers[3 + rows + row]!, weights[numbers[3 + 2 * rows + row]!]!);
})();
const before = performance.now();
database.exec(`create table neighbours as
  with n as materialized (select item, sqrt(sum(w * w)) norm from x group by item),
    c as materialized (select a.item i, b.item j, sum(a.w * b.w) c from x a join x b on a.usr = b.usr and a.item < b.item group by 1, 2),
    s as (select c.i, c.j, c.c / (ni.norm * nj.norm) s from c join n ni on ni.item = c.i join n nj on nj.item = c.j),
    r as (select i, j, s, row_number() over (partition by i order by s desc, j) rank from (select i, j, s from s union all select j, i, s from s))
  select i, j, s, rank from r where rank <= 50`);
process.stdout.write(`${JSON.stringify({ ms: performance.now() - before })}\n`);
