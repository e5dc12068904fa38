/** Starts the real model process from source, as the Node host does. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { modelEnvironment, type ModelProcess } from "../../main/model-process.ts";

const worker = fileURLToPath(new URL("../../main/llm/worker.ts", import.meta.url));

export interface ForkedProcess extends ModelProcess {
  readonly pid: number | undefined;
}

export function startForkedWorker(): ForkedProcess {
  const child = fork(worker, [], { env: modelEnvironment, execArgv: [], serialization: "advanced", stdio: ["ignore", "ignore", "inherit", "ipc"] });
  return {
    pid: child.pid,
    send: (message) => void (child.connected && child.send(message, () => {})),
    onMessage: (listener) => void child.on("message", listener),
    onExit: (listener) => void child.once("exit", listener),
    kill: () => void child.kill("SIGKILL"),
  };
}
