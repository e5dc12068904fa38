/** One cluster of PostgreSQL on this machine: made, started, stopped, and found again after a crash. */
import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { copyServer, giveTo, installedServer, linkLibraries, runsAsRoot, systemUser } from "./embedded-files.ts";

const run = promisify(execFile);

export interface Cluster {
  /** The cluster's own folder, PostgreSQL's data directory. */
  readonly folder: string;
  readonly programs: string;
  /** As whom its programs run; undefined for ourselves. */
  readonly as: { readonly uid: number; readonly gid: number } | undefined;
  readonly password: string;
}

/** In `<data>/central`: where the cluster lies, and its password. */
export const Pointer = "cluster.json";

/** Finds the cluster of a data folder or makes it. `home` is `<data>/central`; a pointer file there names the place. */
export async function findOrMakeCluster(home: string): Promise<Cluster> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  const pointer = join(home, Pointer);
  const known = existsSync(pointer) ? (JSON.parse(await readFile(pointer, "utf8")) as { folder: string; password: string }) : null; // `as`: we wrote it
  const place = known?.folder ?? join(await placeFor(home), "cluster");
  const cluster = await clusterAt(place, known?.password ?? randomBytes(24).toString("base64url"));
  if (!known) await setAside(cluster);
  if (!existsSync(join(place, "PG_VERSION"))) await makeCluster(cluster);
  const version = readFileSync(join(place, "PG_VERSION"), "utf8").trim();
  if (version !== "18") throw new Error(`The database in ${place} is of PostgreSQL ${version}; this store brings PostgreSQL 18.`);
  if (!known) await writePrivately(pointer, JSON.stringify({ folder: place, password: cluster.password }));
  return cluster;
}

/** Of the cluster that a folder like `<data>/central` tells of. */
export async function passwordIn(home: string): Promise<string> {
  return (JSON.parse(await readFile(join(home, Pointer), "utf8")) as { password: string }).password; // `as`: we wrote it
}

/** A cluster that lies, or will lie, in `folder`. */
export async function clusterAt(folder: string, password: string): Promise<Cluster> {
  return { folder, password, ...(await programsFor(folder)) };
}

/** Left by a data folder that was removed: nobody has its password any more. Kept under another name, never deleted. */
async function setAside(cluster: Cluster): Promise<void> {
  if (!existsSync(join(cluster.folder, "PG_VERSION"))) return;
  if (runningPort(cluster) !== null) await stopCluster(cluster);
  await rename(cluster.folder, `${cluster.folder}.left-${new Date().toISOString().replaceAll(/[:.]/g, "-")}`);
}

/** As root, a place that the server's user can enter whatever the data folder's parents allow. */
export async function placeFor(home: string): Promise<string> {
  const user = await systemUser();
  if (!user) return home;
  const place = join("/var/lib/ecomgo-kiosk", createHash("sha256").update(resolve(home)).digest("hex").slice(0, 16));
  await mkdir(place, { recursive: true });
  await chmod(dirname(place), 0o755);
  await giveTo(user, place);
  return place;
}

async function programsFor(folder: string): Promise<Pick<Cluster, "programs" | "as">> {
  const installed = installedServer();
  if (!runsAsRoot()) {
    await linkLibraries(installed);
    return { programs: join(installed, "bin"), as: undefined };
  }
  const { uid, gid } = await stat(dirname(folder));
  const own = join(dirname(folder), "server");
  await copyServer(installed, own);
  return { programs: join(own, "bin"), as: { uid, gid } };
}

/** Under another name first, so that a half-made cluster is never taken for a whole one. */
async function makeCluster({ folder, programs, as, password }: Cluster): Promise<void> {
  const draft = `${folder}.draft`;
  const secret = `${folder}.password`;
  await rm(draft, { recursive: true, force: true });
  await writeFile(secret, `${password}\n`, { mode: 0o600 });
  if (as) await chown(secret, as.uid, as.gid);
  const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", max_connections: "100", jit: "off", huge_pages: "off", max_wal_size: "256MB" };
  const set = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  try {
    await program({ folder, programs, as, password }, "initdb", [
      "-D",
      draft,
      "--username=postgres",
      `--pwfile=${secret}`,
      "--auth=scram-sha-256",
      ...locale,
      ...set,
    ]);
  } finally {
    await rm(secret, { force: true });
  }
  await rename(draft, folder);
}

/** Starts the server, detached from this process; answers its port. `port`: where it was before, if it was. */
export async function startCluster(cluster: Cluster, port: number | null): Promise<number> {
  await clearStaleLock(cluster);
  for (const candidate of [port ?? (await freePort()), await freePort(), await freePort()]) {
    const started = await program(cluster, "pg_ctl", ["start", "-w", "-t", "30", "-D", cluster.folder, "-l", logOf(cluster), "-o", `-p ${candidate}`]).then(
      () => true,
      () => false,
    );
    if (started) return candidate;
    if (port !== null && candidate === port && runningPort(cluster) === null) await new Promise((done) => setTimeout(done, 300));
  }
  const why = readFileSync(logOf(cluster), "utf8").trim().split("\n").slice(-3).join(" ").slice(-400);
  throw new Error(`PostgreSQL does not start; the end of ${logOf(cluster)}: ${why}`);
}

/** Finishes what runs, then stops; the cluster is then safe to copy. */
export async function stopCluster(cluster: Cluster): Promise<void> {
  await program(cluster, "pg_ctl", ["stop", "-w", "-t", "20", "-m", "fast", "-D", cluster.folder]);
}

/** The port that a live server's own lock file names; null when none runs. */
export function runningPort({ folder }: Cluster): number | null {
  const lines = lockLines(folder);
  return lines !== null && isAlive(Number(lines[0])) ? Number(lines[3]) || null : null;
}

/** A killed server leaves its lock file; PostgreSQL trusts it where the number belongs to another program by now. */
async function clearStaleLock({ folder }: Cluster): Promise<void> {
  const pid = Number(lockLines(folder)?.[0] ?? 0);
  if (pid > 0 && isAlive(pid) && existsSync("/proc/self") && !commandOf(pid).includes(folder)) await rm(join(folder, "postmaster.pid"), { force: true });
}

function lockLines(folder: string): string[] | null {
  const path = join(folder, "postmaster.pid");
  return existsSync(path) ? readFileSync(path, "utf8").split("\n") : null;
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return ""; // it ended meanwhile
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // `as`: process.kill throws system errors; another user's process lives
  }
}

const logOf = ({ folder }: Cluster): string => join(dirname(folder), "server.log");

async function program({ folder, programs, as }: Cluster, name: "initdb" | "pg_ctl", words: readonly string[]): Promise<void> {
  // No variable of ours may change what the server reads (PGDATA, PGPORT …); its folder is one that its user can enter.
  const env = { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C", TZ: "UTC" };
  await run(join(programs, name), [...words], { cwd: dirname(folder), env, ...(as ?? {}), timeout: 60_000, windowsHide: true });
}

function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? resolvePort(address.port) : reject(new Error("no free port"))));
    });
  });
}

/** 0600 from its first byte, never half-written, and its folder's owner's: the store may run as root today and as a user tomorrow. */
export async function writePrivately(path: string, text: string): Promise<void> {
  await writeFile(`${path}.draft`, text, { mode: 0o600 });
  if (runsAsRoot()) {
    const { uid, gid } = await stat(dirname(path));
    await chown(`${path}.draft`, uid, gid);
  }
  await rename(`${path}.draft`, path);
}
