/** Starts the process that holds the models: a plain Node child. The twin of electron/model-process.ts. */
import { fork } from "node:child_process";
import { modelEnvironment, type ModelProcess } from "../model-process.ts";

export function startModel(program: string): ModelProcess {
  const child = fork(program, [], {
    env: modelEnvironment,
    execArgv: [],
    serialization: "advanced", // structured clone, as Electron's utility process has it
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return {
    send: (message) => void (child.connected && child.send(message)),
    onMessage: (listener) => void child.on("message", listener),
    onExit: (listener) => void child.once("exit", (code) => listener(code)).once("error", () => listener(null)),
    kill: () => void child.kill("SIGKILL"),
  };
}
