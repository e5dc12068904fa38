/** Reads the records of a CSV or JSON-lines file as they come from the disk. */
import papaparse from "papaparse";
import { type Cut, type CutUp, LONGEST, recordsIn } from "./cutting.ts";

export type Fields = Readonly<Record<string, unknown>>;

export interface RecordRead {
  /** Of the record's first line in the file, from 1. */
  readonly line: number;
  /** A sentence where it cannot be read. */
  readonly fields: Fields | string;
}

const tooLong = `the line has more than ${LONGEST.toLocaleString("en")} characters: is a quote not closed?`;
const delimiters = [",", ";", "\t"];

export async function* jsonRecords(pieces: AsyncIterable<string>): AsyncGenerator<RecordRead> {
  for await (const { line, value } of recordsIn(pieces, linesOf)) {
    if (value === null) yield { line, fields: tooLong };
    else if (value.trim() !== "") yield { line, fields: objectIn(value.trim()) ?? "the line is no JSON object" };
  }
}

/** The first record names the columns. */
export async function* csvRecords(pieces: AsyncIterable<string>): AsyncGenerator<RecordRead> {
  let names: readonly string[] | null = null;
  for await (const { line, value } of recordsIn(pieces, createRowCutter())) {
    if (value === null) yield { line, fields: tooLong };
    else if (value.cells.every((cell) => cell.trim() === "") && value.cells.length === 1) continue;
    else if (names === null) names = value.cells.map((name) => name.trim().toLowerCase());
    else yield { line, fields: fieldsOf(value, names) };
  }
}

interface Row {
  readonly cells: readonly string[];
  /** A quote was opened and the file ended. */
  readonly open: boolean;
}

/** Rows end with a line feed, with or without a carriage return; the delimiter is the one that the first line has most of. */
function createRowCutter(): CutUp<Row> {
  let delimiter: string | null = null;
  return (text, last) => {
    delimiter ??= delimiterIn(text, last);
    if (delimiter === null) return [];
    const rows: Cut<Row>[] = [];
    const mark = text.startsWith("\uFEFF") ? 1 : 0; // the byte order mark: papaparse takes it off before it counts
    papaparse.parse<string[]>(text, {
      ...{ delimiter, newline: "\n" },
      step: ({ data, errors, meta }) =>
        void rows.push({ value: { cells: data.map(withoutReturn), open: errors.some(({ code }) => code === "MissingQuotes") }, end: mark + meta.cursor }),
    });
    return last ? rows : rows.slice(0, -1); // more of the last one may follow
  };
}

/** Null as long as the first line is not whole. */
function delimiterIn(text: string, last: boolean): string | null {
  const [first = "", ...others] = text.trimStart().split("\n", 2);
  if (others.length === 0 && !last) return null;
  const cells = (delimiter: string) => papaparse.parse<string[]>(first, { delimiter, newline: "\n" }).data[0]?.length ?? 0;
  return delimiters.reduce((best, delimiter) => (cells(delimiter) > cells(best) ? delimiter : best));
}

/** Of the last cell of a row that ended with carriage return and line feed. */
const withoutReturn = (cell: string, index: number, { length }: readonly string[]): string => (index === length - 1 ? cell.replace(/\r$/, "") : cell);

function fieldsOf({ cells, open }: Row, names: readonly string[]): Fields | string {
  if (open) return "a quote is not closed";
  if (cells.length !== names.length) return `the line has ${cells.length} cells instead of ${names.length}`;
  return Object.fromEntries(names.map((name, index) => [name, cells[index]]));
}

function linesOf(text: string, last: boolean): Cut<string>[] {
  const lines = text.split("\n");
  if (!last) lines.pop();
  let end = 0;
  return lines.map((value) => ({ value, end: (end += value.length + 1) }));
}

function objectIn(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null; // `as`: it is an object
  } catch {
    return null;
  }
}
