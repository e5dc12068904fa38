import { afterAll, expect, test } from "vitest";
import { hashPin, pinCost } from "../../main/accounts/hash-pin.ts";
import { createPinHasher } from "../../main/accounts/pin-hasher.ts";

const light = { memoryKiB: 64, passes: 1 };
const hasher = createPinHasher({ cost: light });
const salt = "00112233445566778899aabbccddeeff";
afterAll(() => hasher.close());

test("the worker's answer is the function's, and depends on PIN and salt", async () => {
  const [here, there, otherPin, otherSalt] = [
    await hashPin("123456", salt, light),
    await hasher.hash("123456", salt),
    await hasher.hash("123457", salt),
    await hasher.hash("123456", `ff${salt.slice(2)}`),
  ];
  expect({ same: here === there, shape: /^[0-9a-f]{64}$/.test(here), different: new Set([here, otherPin, otherSalt]).size }).toEqual({
    same: true,
    shape: true,
    different: 3,
  });
});

test("many PINs at once each get their own answer", async () => {
  const pins = Array.from({ length: 20 }, (_, number) => String(100_000 + number));
  expect(await Promise.all(pins.map((pin) => hasher.hash(pin, salt)))).toEqual(await Promise.all(pins.map((pin) => hashPin(pin, salt, light))));
});

test("a real PIN costs 64 MiB and three passes", () => {
  expect(pinCost).toEqual({ memoryKiB: 65_536, passes: 3 });
});

test("a closed hasher fails what it was asked, and works again when asked anew", async () => {
  const cut = expect(hasher.hash("123456", salt)).rejects.toThrow("closed");
  await hasher.close();
  await cut;
  expect(await hasher.hash("123456", salt)).toBe(await hashPin("123456", salt, light));
});

test("a worker that cannot start is a failure, not a wait", async () => {
  const broken = createPinHasher({ workerFile: new URL("./no-such-worker.ts", import.meta.url), cost: light });
  await expect(broken.hash("123456", salt)).rejects.toThrow();
});
