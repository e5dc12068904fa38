/**
 * node-llama-cpp tries its binary in a forked child before it loads it. This process is that child already: a crash here
 * costs an answer and is supervised. A packaged Electron could not fork at all (its fuse for that is off), and every start
 * is half a second sooner. Call it before node-llama-cpp is imported.
 */
import { registerHooks } from "node:module";

const passed = "data:text/javascript,export async function testBindingBinary() { return true; }";

export function skipSelfTest(): void {
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      return found.url.endsWith("/bindings/utils/testBindingBinary.js") ? { ...found, url: passed, format: "module", shortCircuit: true } : found;
    },
  });
}
