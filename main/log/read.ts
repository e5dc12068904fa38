/** For the staff screen: the newest lines first. */
import { existsSync, readFileSync } from "node:fs";
import type { LogLine } from "../../preload/contract/staff.ts";
import { logFiles } from "./file.ts";

const rank = { info: 0, warn: 1, error: 2 } as const;

export interface LogFilter {
  /** This level and the graver ones. */
  readonly level: keyof typeof rank;
  /** Occurs in scope, event, correlation id or fields; case does not matter. */
  readonly text: string;
  readonly limit: number;
}

export function readLog(folder: string, { level, text, limit }: LogFilter): LogLine[] {
  const wanted = text.trim().toLowerCase();
  const found: LogLine[] = [];
  for (const path of logFiles(folder).filter((path) => existsSync(path))) {
    const lines = readFileSync(path, "utf8").split("\n").reverse();
    for (const line of lines) {
      if (found.length >= limit) return found;
      const parsed = wanted === "" || line.toLowerCase().includes(wanted) ? parse(line) : null;
      if (parsed && rank[parsed.level] >= rank[level]) found.push(parsed);
    }
  }
  return found;
}

/** Null for a line that a power cut left half written. */
function parse(line: string): LogLine | null {
  try {
    const { fields, ...rest } = JSON.parse(line) as Omit<LogLine, "fields"> & { fields: object }; // written by createLog
    return { ...rest, fields: JSON.stringify(fields) };
  } catch {
    return null;
  }
}
