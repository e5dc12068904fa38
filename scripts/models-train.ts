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
const files = { analyst: "analyst", assistant: "embedded" } as const;
const debianPackages = ["python3-torch", "python3-numpy", "python3-scipy", "python3-sklearn", "libopenblas0-openmp"];
const needed = "import torch, numpy, scipy, sklearn";

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
async function train(part: keyof typeof files): Promise<void> {
  const python = findPython() ?? installPython();
  const gguf = join(weights, `${files[part]}.gguf`);
  const shared = ["--corpus", values.corpus, "--terms", values.terms];
  await step(`Training the ${part} for ${values.minutes} minutes`, [
    python,
    join(training, "train.py"),
    part,
    ...shared,
    ...["--minutes", values.minutes, "--work", values.work, "--threads", values.threads, "--export", gguf],
  ]);
  const evaluation = part === "analyst" ? await measureAnalyst(python, shared) : await measured("scripts/eval/understanding.ts", ["--json"]);
  const record = join(weights, `${files[part]}.json`);
  await writeFile(record, `${JSON.stringify({ ...(JSON.parse(await readFile(record, "utf8")) as object), evaluation }, null, 1)}\n`);
  say(`Finished: ${gguf}, with its record beside it.`);
}

async function measureAnalyst(python: string, shared: readonly string[]): Promise<object> {
  const dev = join(values.corpus, "reviews/dev.jsonl");
  const [natural, unseen] = ["natural", "sources"].map((kind) => join(values.work, `${kind}.jsonl`)) as [string, string];
  for (const model of ["tfidf", "ngrams"]) await step(`Fitting ${model}`, [python, join(training, "linear.py"), model, ...shared]);
  await step("Writing the reviews kept from training", [python, join(training, "held_out.py"), "natural", natural]);
  await step("Writing the sources kept from training", [python, join(training, "held_out.py"), "sources", unseen]);
  await step("Calibrating", [process.execPath, join(root, "scripts/eval/calibrate.ts"), "--balanced", dev, "--natural", natural, "--write"]);
  return { dev: await evaluated(dev), natural: await evaluated(natural), unseenSources: await evaluated(unseen) };
}

const evaluated = (file: string): Promise<object> => measured("scripts/eval/reviews.ts", ["--in", file, "--json"]);

async function measured(script: string, given: readonly string[]): Promise<object> {
  const said = await step(`Measuring with ${script}`, [process.execPath, join(root, script), ...given], true);
  return JSON.parse(said.trim().split("\n").at(-1) ?? "{}") as object;
}

/** The first Python that has what training needs, or null. */
function findPython(): string | null {
  return ["python3", "/usr/bin/python3"].find((each) => spawnSync(each, ["-c", needed]).status === 0) ?? null;
}

function installPython(): string {
  const install = `apt-get install -y ${debianPackages.join(" ")}`;
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0)
    stop(`Training needs PyTorch, NumPy, SciPy and scikit-learn. On Debian, as root: ${install}`);
  say("Installing PyTorch from Debian's packages");
  spawnSync("sh", ["-c", `apt-get update -q && ${install}`], { stdio: "inherit" });
  return findPython() ?? stop("PyTorch could not be installed; see the lines above.");
}

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
