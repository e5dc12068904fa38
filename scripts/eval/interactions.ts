/** A file of interactions, tab-separated: user, item, value, timestamp. Every value counts as a yes. */
import { readFile } from "node:fs/promises";
import { crc32, gunzipSync } from "node:zlib";
import { type History, historyOf } from "../../main/recommender/quality/history.ts";
import { Refused } from "./refused.ts";

export async function readHistory(path: string): Promise<History> {
  const bytes = await readFile(path).catch(() => {
    throw new Refused(`${path} cannot be read: is the path right?`);
  });
  const text = path.endsWith(".gz") ? unpacked(bytes, path) : bytes;
  const rows = text
    .toString("utf8")
    .split("\n")
    .slice(1)
    .flatMap((line, number) => (line === "" ? [] : [fieldsOf(line, `${path}, line ${number + 2}`)]));
  if (rows.length === 0) throw new Refused(`${path} holds no interaction.`);
  const users = numbered(rows.map(({ user }) => user));
  const items = numbered(inOrder(new Set(rows.map(({ item }) => item))));
  const numbers = rows.map(({ user, item, time }) => ({ user: users.get(user)!, item: items.get(item)!, time, hash: crc32(`${user}\t${item}`) }));
  return historyOf(numbers, { users: users.size, items: items.size });
}

function unpacked(bytes: Buffer, path: string): Buffer {
  try {
    return gunzipSync(bytes);
  } catch {
    throw new Refused(`${path} is not a whole gzip file.`);
  }
}

function fieldsOf(line: string, where: string) {
  const [user, item, value, timestamp, ...more] = line.replace(/\r$/, "").split("\t");
  const time = Math.trunc(Number(timestamp));
  if (!user || !item || value === undefined || timestamp === undefined || timestamp === "" || more.length > 0 || !Number.isFinite(time))
    throw new Refused(`${where}: not "user, item, value, timestamp" between tabs.`);
  return { user, item, time };
}

function numbered(names: Iterable<string>): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const name of names) if (!numbers.has(name)) numbers.set(name, numbers.size);
  return numbers;
}

/** By number where all are numbers, else by letter. */
function inOrder(ids: ReadonlySet<string>): string[] {
  const areNumbers = [...ids].every((id) => /^\d+$/.test(id));
  return [...ids].sort(areNumbers ? (a, b) => Number(a) - Number(b) : undefined);
}
