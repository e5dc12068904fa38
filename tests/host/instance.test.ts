import { existsSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { holdInstance } from "../../main/instance.ts";

const held: { release(): void }[] = [];
afterEach(() => held.splice(0).forEach((instance) => instance.release()));
const folder = (name = "kiosk") => {
  const made = join(mkdtempSync(join(tmpdir(), "instance-")), name);
  mkdirSync(made, { recursive: true });
  return made;
};
const hold = async (where: string, answer = () => "an address") => {
  const instance = await holdInstance(where, answer);
  if (instance.first) held.push(instance);
  return instance;
};

test("the second start of a role is told what the first one answers, a fresh answer each time", async () => {
  const where = folder();
  let asked = 0;
  expect(await hold(where, () => `address ${(asked += 1)}`)).toMatchObject({ first: true });
  expect(await hold(where)).toEqual({ first: false, answer: "address 1" });
  expect(await hold(where)).toEqual({ first: false, answer: "address 2" });
});

test("another role, or another data directory, is another store", async () => {
  expect([await hold(folder("kiosk")), await hold(folder("workstation"))].map(({ first }) => first)).toEqual([true, true]);
});

test("a store that was left lets the next one in", async () => {
  const where = folder();
  const first = await hold(where);
  if (first.first) first.release();
  expect(await hold(where)).toMatchObject({ first: true });
});

test.skipIf(process.platform === "win32")("after a power cut nobody answers at the socket that is left, and the store opens", async () => {
  const where = folder();
  const path = join(where, "host.sock");
  writeFileSync(path, "");
  expect(await hold(where)).toMatchObject({ first: true });
  expect(statSync(path).isSocket()).toBe(true);
});

test.skipIf(process.platform === "win32")("two starts at once after a power cut make one store", async () => {
  for (let round = 0; round < 10; round++) {
    const where = folder();
    writeFileSync(join(where, "host.sock"), "");
    const starts = await Promise.all([hold(where), hold(where), hold(where)]);
    expect(starts.filter(({ first }) => first)).toHaveLength(1);
  }
});

test.skipIf(process.platform === "win32")("nobody else of the machine can ask, and a path too long for a socket is no hindrance", async () => {
  const short = folder();
  await hold(short);
  expect(statSync(join(short, "host.sock")).mode & 0o077).toBe(0);
  const long = folder("x".repeat(120));
  expect(await hold(long)).toMatchObject({ first: true });
  expect(await hold(long)).toEqual({ first: false, answer: "an address" });
  expect(existsSync(join(long, "host.sock"))).toBe(false);
});
