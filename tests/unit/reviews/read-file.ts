/** Reads a file of reviews in a process of its own, whose memory a test limits. node read-file.ts PATH */
import { createReadStream } from "node:fs";
import { csvRecords, jsonRecords } from "../../../main/reviews/import/records.ts";

const path = process.argv[2] ?? "";
const pieces = createReadStream(path, { encoding: "utf8" });
let read = 0;
let last = 0;
const faults: { line: number; why: string }[] = [];
for await (const { line, fields } of path.endsWith(".csv") ? csvRecords(pieces) : jsonRecords(pieces)) {
  last = line;
  if (typeof fields !== "string") read += 1;
  else faults.push({ line, why: fields });
}
process.stdout.write(JSON.stringify({ read, last, faults: faults.slice(0, 3) }));
