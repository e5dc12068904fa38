import { argon2id } from "hash-wasm";

export interface PinCost {
  readonly memoryKiB: number;
  readonly passes: number;
}

/** About 200 ms on a kiosk's processor; with the pepper, which stays in central, a stolen table is of no use. */
export const pinCost: PinCost = { memoryKiB: 64 * 1024, passes: 3 };

/**
 * argon2id of a PIN. `salt` is 32 hex digits; answers 64 hex digits, which is what `sign_in` takes
 * and `verifier_of` turns into what is stored.
 */
export function hashPin(pin: string, salt: string, cost: PinCost = pinCost): Promise<string> {
  return argon2id({
    password: pin,
    salt: Buffer.from(salt, "hex"),
    parallelism: 1,
    iterations: cost.passes,
    memorySize: cost.memoryKiB,
    hashLength: 32,
    outputType: "hex",
  });
}
