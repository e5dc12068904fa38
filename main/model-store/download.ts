/**
 * Brings one file into the folder: goes on where it was cut off, never fills the disk, and lets in only the bytes it was promised.
 * Until its SHA-256 is right the file is called NAME.part; a wrong one is set aside.
 */
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ModelFault } from "./fault.ts";
import { inWords, needSpace, replaceFile, setAside, sha256Of, sizeOf, syncFile } from "./files.ts";
import { askHub, type Hub } from "./hub.ts";

const TRIES = 6; // in a row without one more byte
const LOOK_EVERY = 4_000_000; // bytes between two looks at the room that is left
const FIRST_WAIT_MS = 1_000; // doubled each time: half a minute in all

export interface DownloadNeeds extends Hub {
  readonly folder: string;
  readonly freeBytes: (folder: string) => Promise<number>;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Milliseconds without a byte after which a connection is given up. */
  readonly patience: number;
}

export interface Wanted {
  readonly url: string;
  readonly file: string;
  readonly bytes: number;
  /** Null: whatever the hub publishes. */
  readonly sha256: string | null;
}

export interface DownloadWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (phase: "downloading" | "checking", done: number, of: number) => void;
}

/** What is promised of the file, by us or else by the hub. */
interface Promised {
  readonly sha256: string;
  readonly bytes: number;
}

const Note = z.object({ sha256: z.string(), bytes: z.number() });

export async function download(needs: DownloadNeeds, wanted: Wanted, watch: DownloadWatch): Promise<Promised> {
  const part = partOf(needs.folder, wanted.file);
  await mkdir(needs.folder, { recursive: true });
  const promised = await persist(needs, watch, () => promiseOf(needs, wanted, watch.signal));
  await keepOnlyPartOf(promised, part);
  await persist(needs, watch, () => fetchRest(needs, { url: wanted.url, part, promised }, watch));
  await syncFile(part);
  const sha256 = await sha256Of(part, { signal: watch.signal, onBytes: (done) => watch.onProgress("checking", done, promised.bytes) });
  await rm(noteOf(part), { force: true });
  if (sha256 !== promised.sha256) {
    await setAside(part, wanted.file, needs.folder);
    throw new ModelFault("wrong-bytes", `SHA-256 ${sha256.slice(0, 12)}… instead of ${promised.sha256.slice(0, 12)}…`);
  }
  await rename(part, join(needs.folder, wanted.file));
  return promised;
}

export const partOf = (folder: string, file: string): string => join(folder, `${file}.part`);
const noteOf = (part: string): string => `${part}.json`;

async function promiseOf(needs: DownloadNeeds, wanted: Wanted, signal: AbortSignal): Promise<Promised> {
  if (wanted.sha256 !== null) return { sha256: wanted.sha256, bytes: wanted.bytes };
  const { published } = await askHub(needs, wanted.url, { method: "HEAD", signal, silent: AbortSignal.timeout(needs.patience) });
  if (published.sha256 === null) throw new ModelFault("no-checksum");
  return { sha256: published.sha256, bytes: published.bytes ?? wanted.bytes };
}

/** A part of what was promised another time is of no use. */
async function keepOnlyPartOf(promised: Promised, part: string): Promise<void> {
  const note = await readFile(noteOf(part), "utf8").then(
    (text) => Note.safeParse(JSON.parse(text)).data,
    () => undefined,
  );
  if (note?.sha256 === promised.sha256 && (await sizeOf(part)) <= promised.bytes) return;
  await rm(part, { force: true });
  await replaceFile(noteOf(part), JSON.stringify(promised));
}

/** Again after what may pass, as long as each try brings something. */
async function persist<T>({ wait }: DownloadNeeds, { signal }: DownloadWatch, attempt: () => Promise<T>): Promise<T> {
  for (let inVain = 0; ;) {
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof ModelFault) || error.code !== "offline") throw error;
      inVain = error instanceof CutOff && error.brought > 0 ? 1 : inVain + 1;
      if (inVain >= TRIES) throw new ModelFault("offline", error.detail, { cause: error });
      await wait(FIRST_WAIT_MS * 2 ** (inVain - 1), signal);
    }
  }
}

class CutOff extends ModelFault {
  readonly brought: number;

  constructor(brought: number, cause: unknown) {
    super("offline", "the connection was cut", { cause });
    this.brought = brought;
  }
}

interface Target {
  readonly url: string;
  readonly part: string;
  readonly promised: Promised;
}

async function fetchRest(needs: DownloadNeeds, { url, part, promised }: Target, watch: DownloadWatch): Promise<void> {
  const have = await sizeOf(part);
  if (have === promised.bytes) return;
  await needSpace(promised.bytes - have, await needs.freeBytes(needs.folder));
  const silence = watchSilence(needs.patience);
  try {
    const { response, published } = await askHub(needs, url, { method: "GET", signal: watch.signal, silent: silence.signal, from: have });
    const from = startOf(response, have);
    const total = published.bytes ?? totalOf(response, from);
    if (total !== null && total !== promised.bytes)
      throw new ModelFault("wrong-bytes", `${inWords(total)} are offered instead of ${inWords(promised.bytes)} (${total} and ${promised.bytes} bytes)`);
    const room = async (missing: number) => needSpace(missing, await needs.freeBytes(needs.folder));
    await pour(response, { part, from, promised, heard: silence.heard, room, watch });
  } finally {
    silence.end();
  }
}

/** Aborts when nothing was heard for `patience` milliseconds, or when it is over. */
function watchSilence(patience: number) {
  const controller = new AbortController();
  const begin = () => setTimeout(() => controller.abort(), patience);
  let timer = begin();
  return {
    signal: controller.signal,
    heard: () => {
      clearTimeout(timer);
      timer = begin();
    },
    end: () => {
      clearTimeout(timer);
      controller.abort(); // what is still open of an answer that nobody reads
    },
  };
}

/** Where the answer begins: a server that knows no ranges sends everything again. */
function startOf({ status, headers }: Response, wanted: number): number {
  if (status === 416) throw new ModelFault("wrong-bytes", "the server has fewer bytes than are here");
  if (status === 200) return 0;
  const from = Number(/^bytes (\d+)-/.exec(headers.get("content-range") ?? "")?.[1] ?? Number.NaN);
  if (from !== wanted) throw new ModelFault("hub-refused", "another part came than was asked for");
  return from;
}

function totalOf({ status, headers }: Response, from: number): number | null {
  const whole = /\/(\d+)$/.exec(headers.get("content-range") ?? "")?.[1];
  if (status === 206 && whole !== undefined) return Number(whole);
  const length = headers.get("content-length");
  return length === null ? null : from + Number(length);
}

interface Stream extends Pick<Target, "promised" | "part"> {
  readonly from: number;
  readonly heard: () => void;
  /** Throws where so many bytes more have no room: others write on the same disk. */
  readonly room: (missing: number) => Promise<void>;
  readonly watch: DownloadWatch;
}

async function pour({ body }: Response, { part, from, promised, heard, room, watch }: Stream): Promise<void> {
  const file = await open(part, from === 0 ? "w" : "a");
  let have = from;
  let looked = from;
  try {
    for await (const piece of body ?? []) {
      heard();
      await file.write(piece);
      have += piece.length;
      if (have > promised.bytes) break; // more than was promised: the hash will say so
      if (have - looked > LOOK_EVERY) await room(promised.bytes - (looked = have));
      watch.onProgress("downloading", have, promised.bytes);
    }
  } catch (error) {
    watch.signal.throwIfAborted();
    if (isOfDisk(error) || error instanceof ModelFault) throw error;
    throw new CutOff(have - from, error);
  } finally {
    await file.close();
  }
  if (have < promised.bytes) throw new CutOff(have - from, null);
}

const isOfDisk = (error: unknown): boolean => error instanceof Error && "syscall" in error && error.syscall === "write";
