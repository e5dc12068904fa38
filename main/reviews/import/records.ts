/** Cuts CSV (RFC 4180) or JSON lines into records as they come from the disk. */

export interface RecordRead {
  /** Of the record's first line in the file, from 1. */
  readonly line: number;
  /** Null where the line cannot be read. */
  readonly fields: Readonly<Record<string, unknown>> | null;
}

const LONGEST = 100_000; // characters of one record: beyond it a quote was never closed

export async function* jsonRecords(pieces: AsyncIterable<string>): AsyncGenerator<RecordRead> {
  for await (const { line, text } of linesOf(pieces, false)) {
    if (text.trim() !== "") yield { line, fields: objectIn(text) };
  }
}

/** The first record names the columns. */
export async function* csvRecords(pieces: AsyncIterable<string>): AsyncGenerator<RecordRead> {
  let names: string[] | null = null;
  let separator = ",";
  for await (const { line, text } of linesOf(pieces, true)) {
    if (text.trim() === "") continue;
    if (names === null) {
      separator = [",", ";", "\t"].reduce((best, sign) => (text.split(sign).length > text.split(best).length ? sign : best));
      names = cellsOf(text, separator).map((name) => name.trim().toLowerCase());
      continue;
    }
    const cells = cellsOf(text, separator);
    yield { line, fields: cells.length === names.length ? Object.fromEntries(names.map((name, index) => [name, cells[index]])) : null };
  }
}

interface Line {
  readonly line: number;
  readonly text: string;
}

/** `quoted`: a line break between quotes belongs to the record. */
async function* linesOf(pieces: AsyncIterable<string>, quoted: boolean): AsyncGenerator<Line> {
  let rest = "";
  let line = 1;
  for await (const piece of pieces) {
    rest += line === 1 && rest === "" ? piece.replace(/^\uFEFF/, "") : piece;
    for (let end = endOfRecord(rest, quoted); end >= 0; end = endOfRecord(rest, quoted)) {
      const text = rest.slice(0, end);
      yield { line, text: text.replace(/\r$/, "") };
      line += text.split("\n").length;
      rest = rest.slice(end + 1);
    }
  }
  if (rest !== "") yield { line, text: rest };
}

function endOfRecord(text: string, quoted: boolean): number {
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) {
    if (!quoted || end > LONGEST || quotesIn(text.slice(0, end)) % 2 === 0) return end;
  }
  return -1;
}

const quotesIn = (text: string): number => text.split('"').length - 1;

function cellsOf(text: string, separator: string): string[] {
  const cell = new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^${separator}]*))`, "g");
  return [...text.matchAll(cell)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null; // `as`: it is an object
  } catch {
    return null;
  }
}
