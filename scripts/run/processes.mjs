// Starting other programs: quietly with their output kept, or as if they had been started in our place.
import { spawn } from "node:child_process";

/**
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, input?: string, limitMs?: number, signal?: AbortSignal, onOutput?: (text: string) => void }} Options
 */

/**
 * Waits for the program; its output comes back, whatever the exit code. `code` is null where it did not start or ran past its limit.
 * @param {string} program
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function quietly(program, args, { limitMs, onOutput, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    const timer = limitMs ? setTimeout(() => child.kill("SIGKILL"), limitMs) : undefined;
    let output = "";
    const take = (/** @type {Buffer} */ piece) => {
      output += piece;
      onOutput?.(String(piece));
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => resolve({ code: null, output: error.message }));
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    });
  });
}

/**
 * The program takes our place: its input, output and signals are ours.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null }>}
 */
export function inOurPlace(program, args, env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: "inherit", env });
    const passOn = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
    // A terminal sends Ctrl+C to both of us; the store decides when it is done.
    process.on("SIGINT", () => {});
    process.on("SIGTERM", passOn);
    process.on("SIGHUP", passOn);
    child.on("error", () => resolve({ code: 127, signal: null }));
    child.on("close", (code, signal) => resolve({ code, signal }));
  });
}
