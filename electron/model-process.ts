/** Starts the process that holds the models: Electron's utility process. The twin of main/node-host/model-process.ts. */
import { utilityProcess } from "electron";
import { modelEnvironment, type ModelProcess } from "../main/model-process.ts";

export function startModel(program: string): ModelProcess {
  const child = utilityProcess.fork(program, [], {
    env: modelEnvironment,
    execArgv: [],
    serviceName: "models",
    stdio: "ignore",
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on("message", listener),
    onExit: (listener) => void child.once("exit", (code) => listener(code)),
    kill: () => void (child.pid !== undefined && process.kill(child.pid, "SIGKILL")), // child.kill() asks politely, and it may hang
  };
}
