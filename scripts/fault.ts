/** `npm run --silent fault -- NAME [--cycles N] [--json]`: runs tests/fault/NAME.ts with the large count; with --json the last line is its report. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { broken, type Program } from "../tests/fault/program.ts";
import { startTestServer } from "../tests/db/server.ts";

const NAMES = ["kill-loop", "power-cut", "network", "postgres", "converge", "oversell", "lease", "clock", "disk-full", "corrupt", "model", "soak"];

await main(process.argv.slice(2));

async function main(args: string[]): Promise<void> {
  const asked = wanted(args);
  if (!asked) {
    process.stderr.write(`npm run fault -- ${NAMES.join("|")} [--cycles N] [--json]\n`);
    process.exitCode = 2;
    return;
  }
  const { program } = (await import(asked.file)) as { program: Program }; // `as`: each of NAMES exports one
  const lacking = program.lacks?.() ?? null;
  if (lacking === null) return run(program, asked);
  process.stderr.write(`${lacking}\n`);
  process.exitCode = 2;
}

interface Asked {
  readonly file: string;
  readonly cycles: number | null;
  readonly json: boolean;
}

function wanted(args: string[]): Asked | null {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { cycles: { type: "string" }, json: { type: "boolean" } } });
  const [name = ""] = positionals;
  const file = join(import.meta.dirname, "../tests/fault", `${name}.ts`);
  const cycles = values.cycles === undefined ? null : Number(values.cycles);
  if (!NAMES.includes(name) || !existsSync(file) || (cycles !== null && !(Number.isInteger(cycles) && cycles > 0))) return null;
  return { file, cycles, json: values.json ?? false };
}

async function run(program: Program, { cycles, json }: Asked): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "ecomgo-fault-"));
  const server = await startTestServer({ safe: true });
  try {
    process.stderr.write(`${program.promise}\n`);
    const say = (line: string) => process.stderr.write(`${line}\n`);
    const report = await program.run({ serverUrl: server.serverUrl, folder, cycles: cycles ?? program.cycles, say });
    const faults = broken(program, report);
    process.stdout.write(
      json
        ? `${JSON.stringify(report)}\n`
        : Object.entries(report)
            .map(([name, value]) => `${name}: ${value}\n`)
            .join(""),
    );
    say(faults.length === 0 ? "Kept." : `NOT KEPT: ${faults.join(", ")}.`);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
