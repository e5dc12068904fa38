import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const folder = () => mkdtempSync(join(tmpdir(), "doctor-"));
const doctor = (...flags: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "scripts/doctor.ts"), ...flags], { encoding: "utf8", cwd: root });
  return { status, stderr: stderr.trim(), lines: stdout.trim().split("\n").filter(Boolean) };
};
const about = (lines: readonly string[], what: string) => lines.find((line) => line.includes(`  ${what}: `)) ?? "";

test("each thing that the store needs is one line, and where nothing failed the exit code says so", () => {
  const { status, stderr, lines } = doctor("--data", join(folder(), "not", "made", "yet"));
  expect(lines.map((line) => /^(PASS|NOTE|FAIL) {2}([\w ]+): \S/.exec(line)?.[2])).toEqual([
    "Node",
    "Data directory",
    "Disk",
    "Memory",
    "Database",
    "Model",
    "Browser",
    "Electron",
  ]);
  expect({ stderr, status }).toEqual({ stderr: "", status: lines.some((line) => line.startsWith("FAIL")) ? 1 : 0 });
  expect([about(lines, "Node"), about(lines, "Data directory"), about(lines, "Database"), about(lines, "Model")]).toEqual([
    `PASS  Node: ${process.version}`,
    expect.stringMatching(/^PASS/),
    "PASS  Database: our own PostgreSQL is installed",
    expect.stringMatching(/^PASS {2}Model: .+ is whole$/),
  ]);
});

test("what is wrong is named with the way out, and the password of an address is not", () => {
  const file = join(folder(), "a-file");
  writeFileSync(file, "");
  const { status, lines } = doctor("--data", join(file, "data"), "--database", "postgres://owner:hunter2@127.0.0.1:1/shop");
  expect(status).toBe(1);
  expect(about(lines, "Data directory")).toMatch(/^FAIL .* cannot be written: choose another one with --data DIR\.$/);
  expect(about(lines, "Database")).toBe("FAIL  Database: 127.0.0.1:1 does not answer: check the address, and that the server is running.");
  expect(lines.join("\n")).not.toMatch(/hunter2|^ {4}at /m);
});

test.each([
  [["--fullscreen"], /^The option --fullscreen is not known\. Options: /],
  [["--port", "99999"], /^--port is wrong: /],
])("%j is refused in one sentence", (flags, sentence) => {
  expect(doctor(...flags)).toEqual({ status: 2, stderr: expect.stringMatching(new RegExp(`${sentence.source}.*$`)), lines: [] });
});
