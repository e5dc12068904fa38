/** `npm run models:train -- analyst|assistant [--minutes N] [--corpus DIR] [--terms permissive]`: text in, a measured GGUF file out. CI never trains. */
import { type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

const root = resolve(import.meta.dirname, "..");
const training = join(root, "models/training");
const weights = join(root, "models/weights");
/** What each part of the pipeline imports, and the packages that bring it: pip's where it has a wheel, else Debian's. */
const needs = {
  learning: { modules: ["torch", "numpy"], debian: ["python3-torch", "python3-numpy", "libopenblas0-openmp"] },
  fitting: { modules: ["numpy", "scipy", "sklearn"], debian: ["python3-numpy", "python3-scipy", "python3-sklearn"] },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: "string", default: "60" },
    corpus: { type: "string", default: process.env["EVAL_DATA"] ?? join(root, "../shared/data") },
    terms: { type: "string", default: "all" },
    work: { type: "string", default: join(tmpdir(), "ecomgo-training") },
    threads: { type: "string", default: "1" },
  },
});
const role = positionals[0];
if (role !== "analyst" && role !== "assistant")
  stop("Say what to train: npm run models:train -- analyst|assistant [--minutes N] [--corpus DIR] [--terms permissive]");
if (!(Number(values.minutes) > 0)) stop(`--minutes must be a number above zero, not "${values.minutes}".`);
if (!existsSync(join(values.corpus, "reviews"))) stop(`There is no training text in ${values.corpus}. Name the data folder with --corpus DIR.`);
await train(role);

/** Goes on from its checkpoint in the work folder when an earlier run was stopped. */
async function train(part: "analyst" | "assistant"): Promise<void> {
  const python = pythonFor("learning");
  const gguf = join(weights, `${part}.gguf`);
  const shared = ["--corpus", values.corpus, "--terms", values.terms];
  await step(`Training the ${part} for ${values.minutes} minutes`, [
    python,
    join(training, "train.py"),
    part,
    ...shared,
    ...["--minutes", values.minutes, "--work", values.work, "--threads", values.threads, "--export", gguf],
  ]);
  const evaluation = part === "analyst" ? await measureAnalyst(pythonFor("fitting"), shared) : await measured("scripts/eval/understanding.ts", ["--json"]);
  const record = join(weights, `${part}.json`);
  await writeFile(record, `${JSON.stringify({ ...(JSON.parse(await readFile(record, "utf8")) as object), evaluation }, null, 1)}\n`);
  say(`Finished: ${gguf}, with its record beside it.`);
}

async function measureAnalyst(python: string, shared: readonly string[]): Promise<object> {
  const dev = join(values.corpus, "reviews/dev.jsonl");
  const [natural, unseen] = ["natural", "sources"].map((kind) => join(values.work, `${kind}.jsonl`)) as [string, string];
  await step("Fitting the linear model", [python, join(training, "linear.py"), ...shared]);
  await step("Writing the reviews kept from training", [python, join(training, "held_out.py"), "natural", natural]);
  await step("Writing the sources kept from training", [python, join(training, "held_out.py"), "sources", unseen]);
  await step("Calibrating", [process.execPath, join(root, "scripts/eval/calibrate.ts"), "--balanced", dev, "--natural", natural, "--write"]);
  const hard = join(root, "models/evaluation/reviews-hard.jsonl");
  return { dev: await evaluated(dev), hard: await evaluated(hard), natural: await evaluated(natural), unseenSources: await evaluated(unseen) };
}

const evaluated = (file: string): Promise<object> => measured("scripts/eval/reviews.ts", ["--in", file, "--json"]);

async function measured(script: string, given: readonly string[]): Promise<object> {
  const said = await step(`Measuring with ${script}`, [process.execPath, join(root, script), ...given], true);
  return JSON.parse(said.trim().split("\n").at(-1) ?? "{}") as object;
}

function pythonFor(part: keyof typeof needs): string {
  const { modules, debian } = needs[part];
  const own = join(values.work, "python");
  const found = () => ["python3", "/usr/bin/python3", join(own, "bin/python")].find((each) => works(each, ["-c", `import ${modules.join(", ")}`]));
  const ready = found();
  if (ready !== undefined) return ready;
  if (part === "learning" && works("python3", ["-m", "venv", own])) {
    say("Looking for a wheel of PyTorch");
    works(join(own, "bin/pip"), ["install", "--quiet", ...modules]);
  }
  return found() ?? fromDebian(debian, found);
}

function fromDebian(packages: readonly string[], found: () => string | undefined): string {
  const install = `apt-get install -y ${packages.join(" ")}`;
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) stop(`Training needs more Python packages. On Debian, as root: ${install}`);
  say(install);
  spawnSync("sh", ["-c", `apt-get update -q && ${install}`], { stdio: "inherit" });
  return found() ?? stop("The Python packages could not be installed; see the lines above.");
}

const works = (program: string, given: readonly string[]): boolean => spawnSync(program, given, { stdio: "ignore" }).status === 0;

/** Runs one program with its place told, and gives what it printed when `quiet`. */
async function step(title: string, [program, ...given]: readonly [string, ...string[]], quiet = false): Promise<string> {
  say(title);
  const begun = performance.now();
  const stdio: SpawnOptions["stdio"] = quiet ? ["ignore", "pipe", "inherit"] : "inherit";
  const child = spawn(program, given, { stdio, env: { ...process.env, OMP_NUM_THREADS: values.threads, EVAL_DATA: values.corpus } });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => child.kill("SIGTERM")); // it keeps a checkpoint
  let said = "";
  child.stdout?.setEncoding("utf8").on("data", (piece: string) => (said += piece));
  const code = await new Promise((done) => child.once("close", done));
  if (code !== 0) stop(`${title} ended with ${String(code)}; a later run goes on from the last checkpoint.`);
  say(`${title}: ${((performance.now() - begun) / 60_000).toFixed(1)} min`);
  return said;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function stop(why: string): never {
  say(why);
  process.exit(2);
}
