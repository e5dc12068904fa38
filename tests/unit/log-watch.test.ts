import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readLog } from "../../main/log/read.ts";

const main = resolve(import.meta.dirname, "../../main");
const run = (work: string) => {
  const folder = mkdtempSync(join(tmpdir(), "watch-"));
  const source = `
    import { createLog } from ${JSON.stringify(`${main}/log.ts`)};
    import { watchProcess } from ${JSON.stringify(`${main}/log/watch.ts`)};
    watchProcess(createLog({ folder: ${JSON.stringify(folder)} }));
    ${work}
    setTimeout(() => console.log("still here"), 50);`;
  const { stdout, status } = spawnSync(process.execPath, ["--input-type=module", "-e", source], { encoding: "utf8", env: {} });
  return { stdout: stdout.trim(), status, lines: readLog(folder, { level: "info", text: "", limit: 50 }) };
};

test.each([
  ["an unhandled rejection", "void Promise.reject(new Error('lost'));", "unhandled rejection", "lost"],
  ["a rejection with no error in it", "void Promise.reject('Wilhelmina');", "unhandled rejection", "string"],
  ["an uncaught exception", "setTimeout(() => { throw new TypeError('broken'); });", "uncaught exception", "broken"],
])("%s leaves one line, and the store goes on", (_what, work, event, message) => {
  const { stdout, status, lines } = run(work);
  expect({ stdout, status }).toEqual({ stdout: "still here", status: 0 });
  expect(lines).toEqual([
    {
      at: expect.any(String),
      level: "error",
      scope: "process",
      event,
      correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      fields: expect.stringContaining(message),
    },
  ]);
});
