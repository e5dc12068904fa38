/** Our own PostgreSQL, apart from the suite's: started, joined, killed, left. As root it lives where its user can reach it. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { schemaVersion } from "../../db/central/migrate.ts";
import { type EmbeddedCentral, startEmbeddedPostgres, useDatabase, withClient } from "../../db/central/start.ts";

const silent = { info: () => undefined, warn: () => undefined };
let parent: string;
let dataDir: string;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), "ecomgo-embedded-"));
  chmodSync(parent, 0o700); // as root: nobody else can enter
  dataDir = join(parent, "data of a shop");
  mkdirSync(dataDir);
});
afterAll(() => {
  rmSync(dirname(clusterFolder()), { recursive: true, force: true });
  rmSync(parent, { recursive: true, force: true });
});

const start = (kioskId = "1"): Promise<EmbeddedCentral> => startEmbeddedPostgres({ dataDir, kioskId, storeId: "store-1", log: silent });
const clusterFolder = (): string => (JSON.parse(readFileSync(join(dataDir, "central", "cluster.json"), "utf8")) as { folder: string }).folder; // `as`: the store's own pointer file
const serverPid = (): number => Number(readFileSync(join(clusterFolder(), "postmaster.pid"), "utf8").split("\n")[0]);
const portOf = (url: string): string => new URL(url).port;

test("two processes of a machine share one server; the last one to leave stops it; data and passwords stay", async () => {
  const [kiosk, workstation] = await Promise.all([start("1"), start("2")]);
  await withClient(kiosk.ownerUrl, (client) => client.query("update company set name = 'Kept'"));
  await kiosk.stop();
  const { rows } = await withClient(workstation.kioskUrl, (client) => client.query("select schema_version() as v"));
  await workstation.stop();
  const stopped = !existsSync(join(clusterFolder(), "postmaster.pid"));
  const again = await start("1");
  const kept = await withClient(again.officeUrl, (client) => client.query("select name from company"));
  const samePassword = new URL(again.kioskUrl).password === new URL(kiosk.kioskUrl).password;
  await again.stop();
  expect({ shared: portOf(kiosk.ownerUrl) === portOf(workstation.ownerUrl), version: rows.length, stopped, kept: kept.rows, samePassword }).toEqual({
    shared: true,
    version: 1,
    stopped: true,
    kept: [{ name: "Kept" }],
    samePassword: true,
  });
});

test("a server killed under a running store comes back on its port with everything it confirmed", async () => {
  const central = await start();
  await withClient(central.ownerUrl, (client) => client.query("update company set name = 'Confirmed'"));
  process.kill(serverPid(), "SIGKILL");
  const deadline = performance.now() + 15_000;
  let name: string | null = null;
  while (name === null && performance.now() < deadline) {
    await new Promise((done) => setTimeout(done, 200));
    name = await withClient(central.officeUrl, (client) => client.query<{ name: string }>("select name from company")).then(
      ({ rows }) => rows[0]?.name ?? null,
      () => null,
    );
  }
  await central.stop();
  expect(name).toBe("Confirmed");
});

test("a lock left by a process that died does not keep the store closed, though its number lives on in another", async () => {
  for (const holder of [`${process.pid}`, `${process.ppid} 1`, "999999999 7"]) {
    writeFileSync(join(dataDir, "central", "lock"), holder);
    const startedAt = performance.now();
    await (await start()).stop();
    expect(performance.now() - startedAt).toBeLessThan(15_000);
  }
});

test("what a killed server left behind does not keep the next start from working", async () => {
  const first = await start();
  process.kill(serverPid(), "SIGKILL");
  const second = await start(); // at once, while the first one's store revives it too
  const { rows } = await withClient(second.ownerUrl, (client) => client.query("select 1 as one"));
  await first.stop();
  await second.stop();
  expect({ rows, stopped: !existsSync(join(clusterFolder(), "postmaster.pid")) }).toEqual({ rows: [{ one: 1 }], stopped: true });
});

test("nobody but the store can read its passwords, and the server listens on this machine alone", async () => {
  const central = await start();
  const files = ["central.json", "cluster.json", "logins.json", "owner.json"].map((name) =>
    (statSync(join(dataDir, "central", name)).mode & 0o777).toString(8),
  );
  const { rows } = await withClient(central.ownerUrl, (client) =>
    client.query(
      "select current_setting('listen_addresses') as at, current_setting('password_encryption') as how, rolsuper from pg_roles where rolname = current_user",
    ),
  );
  const noPassword = new URL(central.ownerUrl);
  noPassword.password = "";
  const refused = await withClient(noPassword.href, (client) => client.query("select 1")).then(
    () => "let in",
    () => "refused",
  );
  const asUser = process.getuid?.() === 0 ? statSync(clusterFolder()).uid !== 0 : true;
  await central.stop();
  expect({ files, rows, refused, asUser }).toEqual({
    files: ["600", "600", "600", "600"],
    rows: [{ at: "127.0.0.1", how: "scram-sha-256", rolsuper: false }],
    refused: "refused",
    asUser: true,
  });
});

test("a wrong database address is one plain sentence, soon, without its password", async () => {
  const central = await start();
  const other = (change: (url: URL) => void) => {
    const url = new URL(central.ownerUrl);
    url.password = "secret-word";
    change(url);
    return url.href;
  };
  const wrong = [
    other(() => undefined),
    other((url) => (url.port = "1")),
    other((url) => (url.hostname = "nowhere.invalid")),
    other((url) => (url.search = "?sslmode=verify-full")) + "&host=nowhere.invalid",
    "mysql://x",
    central.ownerUrl.replace(/central$/, "nothing"),
  ];
  const sentences: string[] = [];
  const startedAt = performance.now();
  for (const url of wrong) {
    const used = await useDatabase(url, { dataDir: join(parent, "other"), kioskId: "1", storeId: "store-1", log: silent }).catch((error: Error) => ({
      problem: error,
    }));
    sentences.push(used.problem?.message ?? "worked");
  }
  await central.stop();
  const plain = sentences.every((sentence) => /^[A-Z][^\n]+\.$/.test(sentence) && !sentence.includes("secret-word"));
  expect({ plain, sentences: new Set(sentences).size >= 5, soon: performance.now() - startedAt < 10_000 }).toEqual({
    plain: true,
    sentences: true,
    soon: true,
  });
});

test("an owner's address migrates and makes a kiosk's login; a kiosk's address is taken as one, and its schema is checked", async () => {
  const central = await start();
  const elsewhere = { dataDir: join(parent, "elsewhere"), kioskId: "7", storeId: "store-2", log: silent };
  const owned = await useDatabase(central.ownerUrl, elsewhere);
  const asKiosk = await useDatabase(owned.kioskUrl ?? "", { ...elsewhere, dataDir: join(parent, "third") });
  await withClient(central.ownerUrl, (client) => client.query("insert into kysely_migration values ('9999-later', 'now')"));
  const older = await useDatabase(owned.kioskUrl ?? "", elsewhere);
  await withClient(central.ownerUrl, (client) => client.query("delete from kysely_migration where name = '9999-later'"));
  await central.stop();
  expect({ problem: owned.problem, kiosk: [asKiosk.problem, asKiosk.officeUrl], older: older.problem?.message }).toEqual({
    problem: null,
    kiosk: [null, null],
    older: `The database has the form 9999-later, this store expects ${schemaVersion}: update this kiosk.`,
  });
});

test("a data folder that was emptied begins anew; the old cluster is kept beside the new one", async () => {
  await (await start()).stop();
  const before = clusterFolder();
  for (const file of ["cluster.json", "owner.json", "logins.json"]) rmSync(join(dataDir, "central", file));
  const central = await start();
  const { rows } = await withClient(central.officeUrl, (client) => client.query<{ name: string }>("select name from company"));
  await central.stop();
  const kept = readdirSync(dirname(before)).filter((name) => name.startsWith("cluster.left-"));
  expect({ fresh: rows[0]?.name !== "Confirmed", kept: kept.length }).toEqual({ fresh: true, kept: 1 });
});
