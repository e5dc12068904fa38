import { expect, test, vi } from "vitest";
import { ModelFault } from "../../../main/model-store/fault.ts";
import { createJobs } from "../../../main/model-store/jobs.ts";

const forEver = ({ signal }: { signal: AbortSignal }) =>
  new Promise<void>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error))); // what `cancel` aborts with

test("jobs are done one after the other, and those that wait say so", async () => {
  const jobs = createJobs(() => {});
  const first = Promise.withResolvers<void>();
  const done: string[] = [];
  const a = jobs.run("a", "download", () => first.promise.then(() => void done.push("a")));
  const b = jobs.run("b", "exam", async ({ onProgress }) => {
    onProgress("reviews", 1, 60);
    done.push("b");
  });
  await vi.waitFor(() => expect(jobs.all().get("b")).toMatchObject({ phase: "waiting" }));
  first.resolve();
  await Promise.all([a, b]);
  expect({ done, left: jobs.all().size }).toEqual({ done: ["a", "b"], left: 0 });
});

test("a cancelled job leaves nothing behind, whether it runs or waits", async () => {
  const jobs = createJobs(() => {});
  const outcomes = Promise.allSettled([jobs.run("runs", "download", forEver), jobs.run("waits", "exam", forEver)]);
  await vi.waitFor(() => expect(jobs.all().size).toBe(2));
  jobs.cancel("waits");
  jobs.cancel("runs");
  expect((await outcomes).map((each) => each.status === "rejected" && (each.reason as ModelFault).code)).toEqual(["stopped", "stopped"]); // jobs reject with nothing else
  expect(jobs.all().size).toBe(0);
});

test("a job that fails stays to be read until it is tried again, and the next one has its turn", async () => {
  const jobs = createJobs(() => {});
  await expect(jobs.run("a", "download", () => Promise.reject(new ModelFault("offline", "hub.example")))).rejects.toMatchObject({ code: "offline" });
  expect(jobs.all().get("a")).toMatchObject({ phase: "over", fault: { code: "offline", detail: "hub.example" } });
  await jobs.run("b", "exam", async () => {});
  await jobs.run("a", "download", async () => {});
  expect(jobs.all().size).toBe(0);
});

test("asked twice, a job is done once", async () => {
  const jobs = createJobs(() => {});
  let times = 0;
  const work = async () => void (times += 1);
  await Promise.all([jobs.run("a", "exam", work), jobs.run("a", "exam", work)]);
  expect(times).toBe(1);
});
