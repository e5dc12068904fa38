import { existsSync } from "node:fs";
import { mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { download, type DownloadNeeds } from "../../../main/model-store/download.ts";
import { asFault } from "../../../main/model-store/fault.ts";
import { cutAfter, type HubOptions, type RunningHub, startHub } from "./hub-server.ts";

const gguf = await readFile(resolve(import.meta.dirname, "../../../models/weights/assistant.gguf"));
let folder: string;
let hub: RunningHub;
let waits: number[];
let progress: string[];

beforeEach(async () => {
  [folder, waits, progress] = [await mkdtemp(join(tmpdir(), "download-")), [], []];
});
afterEach(async () => {
  await hub.close();
  await rm(folder, { recursive: true });
});

const open = async (options: Partial<HubOptions> = {}) => void (hub = await startHub({ bytes: gguf, ...options }));

function fetchIt({ sha256 = hub.sha256, bytes = gguf.length, signal = new AbortController().signal, ...needs }: Asked = {}) {
  const given: DownloadNeeds = { folder, fetch, freeBytes: async () => 1e12, wait: async (ms) => void waits.push(ms), patience: 5_000, ...needs };
  const onProgress = (phase: string, done: number, of: number) =>
    void progress.push(`${phase} ${done === of ? "all" : done > 0 && done < of ? "some" : "strange"}`);
  return download(given, { url: hub.url, file: "small.gguf", bytes, sha256 }, { signal, onProgress });
}

type Asked = Partial<DownloadNeeds> & { sha256?: string | null; bytes?: number; signal?: AbortSignal };

const faultOf = async (asked: Asked = {}) =>
  fetchIt(asked).then(
    () => null,
    (error: unknown) => asFault(error),
  );
/** What arrived before a line was cut is up to the system; that the next request begins there is up to us. */
const begins = () => hub.ranges.map((range) => Number(/\d+/.exec(range)?.[0] ?? 0));
const files = async () => (await readdir(folder)).sort();

test("a file comes over a redirect, is checked, and has its name only then", async () => {
  await open();
  expect(await fetchIt()).toEqual({ sha256: hub.sha256, bytes: gguf.length });
  expect({ same: (await readFile(join(folder, "small.gguf"))).equals(gguf), files: await files() }).toEqual({ same: true, files: ["small.gguf"] });
  expect(new Set(progress)).toEqual(new Set(["downloading some", "downloading all", "checking some", "checking all"]));
});

test("a line that is cut twice goes on where it was cut", async () => {
  await open({
    answer: (request, response, count) => {
      if (count === 1) return cutAfter(gguf, 1_000_000)(request, response);
      if (count !== 2) return false;
      const from = Number(/\d+/.exec(request.headers.range ?? "")?.[0]);
      response.writeHead(206, { "content-range": `bytes ${from}-${gguf.length - 1}/${gguf.length}`, "content-length": gguf.length - from });
      response.write(gguf.subarray(from, from + 500_000), () => setTimeout(() => response.destroy(), 20));
      return true;
    },
  });
  await fetchIt();
  expect((await readFile(join(folder, "small.gguf"))).equals(gguf)).toBe(true);
  const [first = -1, second = -1, third = -1] = begins();
  expect({ first, goesOn: second > 0 && second <= 1_000_000 && third > second && third <= second + 500_000, times: hub.ranges.length }).toEqual({
    first: 0,
    goesOn: true,
    times: 3,
  });
});

test("a download stops when others fill the disk meanwhile, and goes on when there is room", async () => {
  await open();
  const free = [1e12, 1e9];
  expect(await faultOf({ freeBytes: async () => free.shift() ?? 1e9 })).toMatchObject({ code: "no-space" });
  expect(await files()).toEqual(["small.gguf.part", "small.gguf.part.json"]);
  await fetchIt();
  expect(begins()[1]).toBeGreaterThan(4_000_000);
});

test("what a cancelled download has brought is not brought again by the next one", async () => {
  await open({ answer: (request, response, count) => count === 1 && cutAfter(gguf, 2_000_000)(request, response) });
  const stopping = new AbortController();
  expect(await faultOf({ wait: async () => stopping.abort(), signal: stopping.signal })).toMatchObject({ code: "stopped" });
  expect(await files()).toEqual(["small.gguf.part", "small.gguf.part.json"]);
  await fetchIt();
  const [, second = 0] = begins();
  expect({ goesOn: second > 0 && second <= 2_000_000, times: hub.ranges.length, files: await files() }).toEqual({
    goesOn: true,
    times: 2,
    files: ["small.gguf"],
  });
});

test("a part of another file of the same name is thrown away", async () => {
  await open();
  await writeFile(join(folder, "small.gguf.part"), "of last year");
  await writeFile(join(folder, "small.gguf.part.json"), JSON.stringify({ sha256: "0".repeat(64), bytes: 12 }));
  await fetchIt();
  expect(hub.ranges).toEqual([""]);
});

test("a server that knows no ranges sends everything again", async () => {
  await open({
    answer: (request, response, count) => {
      if (count === 1) return cutAfter(gguf, 1_000_000)(request, response);
      response.writeHead(200, { "content-length": gguf.length }).end(gguf);
      return true;
    },
  });
  await fetchIt();
  expect((await readFile(join(folder, "small.gguf"))).equals(gguf)).toBe(true);
});

test("wrong bytes are set aside and never get the name", async () => {
  const wrong = Buffer.from(gguf);
  wrong[1_000_000] = (wrong[1_000_000] ?? 0) ^ 1;
  await open({ answer: (_request, response) => (response.writeHead(200, { "content-length": wrong.length }).end(wrong), true) });
  expect(await faultOf()).toMatchObject({ code: "wrong-bytes" });
  expect({ files: await files(), aside: await readdir(join(folder, "quarantine")) }).toEqual({ files: ["quarantine"], aside: ["small.gguf"] });
});

test("a file that the hub has shortened is refused before a byte of it is kept", async () => {
  await open({ bytes: gguf.subarray(0, 1_000_000) });
  expect(await faultOf({ sha256: "a".repeat(64) })).toMatchObject({ code: "wrong-bytes", detail: expect.stringContaining("1000000 and 6990528 bytes") });
  expect(existsSync(join(folder, "small.gguf"))).toBe(false);
});

test("where no SHA-256 is pinned the one that the hub publishes decides", async () => {
  await open();
  expect(await fetchIt({ sha256: null, bytes: 1 })).toEqual({ sha256: hub.sha256, bytes: gguf.length });
  await hub.close();
  await open({ published: { sha256: "b".repeat(64), bytes: gguf.length } });
  expect(await faultOf({ sha256: null })).toMatchObject({ code: "wrong-bytes" });
});

test("a file without any SHA-256 is not fetched at all", async () => {
  await open({ published: null });
  expect(await faultOf({ sha256: null })).toMatchObject({ code: "no-checksum" });
  expect(await files()).toEqual([]);
});

test("a disk that would be too full is told before anything is fetched, with both figures", async () => {
  await open();
  expect(await faultOf({ freeBytes: async () => 900_000_000 })).toMatchObject({ code: "no-space", detail: "2.0 GB are needed, 900 MB are free" });
  expect(hub.ranges).toEqual([]);
});

test.skipIf(process.platform !== "linux")("a disk that fills up in the middle ends it at once, without another try", async () => {
  await open();
  await symlink("/dev/full", join(folder, "small.gguf.part"));
  await writeFile(join(folder, "small.gguf.part.json"), JSON.stringify({ sha256: hub.sha256, bytes: gguf.length }));
  expect(await faultOf()).toMatchObject({ code: "no-space" });
  expect({ waits, asked: hub.ranges.length }).toEqual({ waits: [], asked: 1 });
});

test("a busy hub is asked again with longer and longer pauses, then it is told that nobody answers", async () => {
  await open({ answer: (_request, response) => (response.writeHead(503).end(), true) });
  expect(await faultOf()).toMatchObject({ code: "offline", detail: "HTTP 503" });
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
});

test("a hub that wants a log-in is not asked twice", async () => {
  await open({ answer: (_request, response) => (response.writeHead(401).end(), true) });
  expect(await faultOf()).toMatchObject({ code: "hub-refused", detail: "HTTP 401" });
  expect(waits).toEqual([]);
});

test("nobody at the address is told as being offline", async () => {
  await open();
  await hub.close();
  expect(await faultOf()).toMatchObject({ code: "offline" });
  await open();
});

test("a server that falls silent in the middle is left, and the next one goes on", async () => {
  await open({
    answer: (_request, response, count) => {
      if (count > 1) return false;
      response.writeHead(200, { "content-length": gguf.length }).write(gguf.subarray(0, 700_000)); // and never more
      return true;
    },
  });
  await fetchIt({ patience: 1_000 });
  const [, second = 0] = begins();
  expect({ goesOn: second > 0 && second <= 700_000, times: hub.ranges.length }).toEqual({ goesOn: true, times: 2 });
});

test("a redirect from a protected address to an unprotected one is refused", async () => {
  await open();
  const plain = `${hub.url}?elsewhere`;
  const sent = async () => new Response(null, { status: 302, headers: { location: plain } });
  const url = "https://hub.example/resolve/small.gguf";
  const asked = download(
    { folder, fetch: sent, freeBytes: async () => 1e12, wait: async () => {}, patience: 1_000 },
    { url, file: "small.gguf", bytes: gguf.length, sha256: hub.sha256 },
    { signal: new AbortController().signal, onProgress: () => {} },
  );
  await expect(asked).rejects.toMatchObject({ code: "hub-refused" });
});
