/** Files that are larger than the memory of who reads them, with no end to a line or a quote. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";

const MEGABYTE = 1_000_000;
const HEAP = "--max-old-space-size=32"; // megabytes
const tooLong = "the line has more than 20,000 characters: is a quote not closed?";
const row = "KET-1,5,It boils fast.,Dana,2026-01-01\n";

/** What a process of 32 MB makes of it. */
async function readWith(name: string, parts: Iterable<string>): Promise<{ read: number; last: number; faults: { line: number; why: string }[] }> {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = await open(join(folder, name), "w");
  for (const part of parts) await file.write(part);
  await file.close();
  const { stdout } = await promisify(execFile)(process.execPath, [HEAP, join(import.meta.dirname, "read-file.ts"), join(folder, name)], { timeout: 60_000 });
  return JSON.parse(stdout) as Awaited<ReturnType<typeof readWith>>; // `as`: it writes nothing else
}

function* times(count: number, part: string): Generator<string> {
  for (let index = 0; index < count; index += 1) yield part;
}

test("a line of 100 MB is one fault, and the next line is read", { timeout: 60_000 }, async () => {
  const csv = ["product,stars,text,author,date\n", ...times(100, "x".repeat(MEGABYTE)), `\n${row}`];
  const json = [...times(100, "x".repeat(MEGABYTE)), '\n{"product":"KET-1"}'];
  expect([await readWith("long.csv", csv), await readWith("long.jsonl", json)]).toEqual([
    { read: 1, last: 3, faults: [{ line: 2, why: tooLong }] },
    { read: 1, last: 2, faults: [{ line: 1, why: tooLong }] },
  ]);
});

test("a quote that is never closed costs the rows of one piece, not the file", { timeout: 60_000 }, async () => {
  const after = Math.ceil((10 * MEGABYTE) / row.length / 100) * 100;
  const { read, last, faults } = await readWith("open.csv", [
    "product,stars,text,author,date\n",
    'KET-1,5,"It boils,Dana,2026-01-01\n',
    ...times(after / 100, row.repeat(100)),
  ]);
  expect({ last, faults }).toEqual({ last: after + 2, faults: [{ line: 2, why: tooLong }] });
  expect(read).toBeGreaterThan(after - 2_500);
});

test("an open quote in every line is read in time that grows with the file only", { timeout: 60_000 }, async () => {
  const lines = 400_000;
  const startedAt = performance.now();
  const { faults } = await readWith("quotes.csv", ["product,stars,text,author,date\n", ...times(lines / 100, 'KET-1,5,"It boils\n'.repeat(100))]);
  expect(faults[0]).toEqual({ line: 2, why: tooLong });
  expect(performance.now() - startedAt).toBeLessThan(20_000);
});
