import { describe, expect, test } from "vitest";
import { type Job, packageFile, text, type Workflow, workflows } from "./files.ts";

const found = workflows();

test("there is a workflow for every change, for releases, for the night and for the large models", () => {
  expect(found.map(({ name }) => name).sort()).toEqual(["check.yml", "models.yml", "nightly.yml", "release.yml"]);
});

test("every push and pull request is tested on three systems, in real Electron too, under a virtual display where there is none", () => {
  const { on, jobs } = workflow("check.yml");
  expect(on).toEqual({ push: { branches: ["main"] }, pull_request: null });
  expect(systemsOf(jobs["test"])).toEqual(["macos", "ubuntu", "windows"]);
  expect(commandsOf(jobs["test"])).toEqual(["npm test"]);
  expect(systemsOf(jobs["electron"])).toEqual(["macos", "ubuntu", "windows"]);
  expect(commandsOf(jobs["electron"]).slice(-2)).toEqual(["xvfb-run --auto-servernum npm run test:electron", "npm run test:electron"]);
});

test("a tag makes the installers of three systems, each after the tests of its own system", () => {
  const { on, jobs } = workflow("release.yml");
  expect(on).toEqual({ push: { tags: ["v*"] } });
  expect(systemsOf(jobs["installers"])).toEqual(["macos", "ubuntu", "windows"]);
  expect(commandsOf(jobs["installers"]).slice(0, 2)).toEqual(["npm test", "npm run package"]);
});

test("each night every program of faults runs with its large count", () => {
  const names = /const NAMES = (\[.*\]);/.exec(text("scripts/fault.ts"))?.[1] ?? "[]";
  expect(workflow("nightly.yml").jobs["fault"]?.strategy?.matrix.program).toEqual(JSON.parse(names));
});

describe.each(found)("$name", ({ source, workflow }) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test("calls only scripts that package.json has", () => {
    const called = steps.flatMap(({ run }) => scriptsIn(run ?? ""));
    expect(called).not.toEqual([]);
    expect(called.filter((name) => !(name in packageFile().scripts))).toEqual([]);
  });

  test("pins every action to a whole commit and names its version beside it", () => {
    const uses = source.match(/uses: .*/g) ?? [];
    expect(uses).toHaveLength(steps.filter((step) => step.uses).length);
    expect(uses.filter((line) => !/^uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test("asks for no rights, and each job for reading the sources alone", () => {
    expect(workflow.permissions).toEqual({});
    expect(jobs.map(({ permissions }) => permissions)).toEqual(jobs.map(() => ({ contents: "read" })));
  });

  test("leaves no token behind in the checkout", () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(checkouts.map((step) => step.with?.["persist-credentials"])).toEqual(jobs.map(() => false));
  });

  test("ends by itself", () => {
    expect(jobs.filter((job) => !job["timeout-minutes"])).toEqual([]);
  });

  test("puts nothing that a stranger can write into a command", () => {
    expect(steps.filter(({ run }) => run?.includes("${{"))).toEqual([]);
  });
});

test("one commit stands for one version of an action, in every workflow", () => {
  const pins = found.flatMap(({ source }) => source.match(/[\w-]+\/[\w-]+@[0-9a-f]{40} # v[\d.]+/g) ?? []);
  const actions = pins.map((pin) => pin.split("@")[0]);
  expect(new Set(pins).size).toBe(new Set(actions).size);
});

/** `npm test` and `npm run NAME`, wherever they stand in the command. */
function scriptsIn(command: string): string[] {
  return [...command.matchAll(/\bnpm (?:run ([\w:-]+)|(test|start)\b)/g)].map(([, named, known]) => named ?? known ?? "");
}

function workflow(file: string): Workflow {
  const of = found.find(({ name }) => name === file);
  if (of === undefined) throw new Error(`there is no ${file}`);
  return of.workflow;
}

function systemsOf(job: Job | undefined): string[] {
  return (job?.strategy?.matrix.os ?? []).map((system) => system.split("-")[0] ?? "").toSorted();
}

function commandsOf(job: Job | undefined): string[] {
  return (job?.steps ?? []).flatMap(({ run }) => (run === undefined ? [] : [run.trim()]));
}
