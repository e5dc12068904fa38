/** The worker's end of the line: a forked Node process talks through `process`, an Electron utility process through its parent port. */
export interface Channel {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

interface ParentPort {
  postMessage(message: unknown): void;
  on(event: "message", listener: (event: { data: unknown }) => void): void;
}

/** Throws where the process was started by hand, with nobody to answer to. */
export function openChannel(): Channel {
  const port = "parentPort" in process ? (process.parentPort as ParentPort) : null; // Electron's types are not known here
  if (port !== null) return { send: (message) => port.postMessage(message), onMessage: (listener) => port.on("message", ({ data }) => listener(data)) };
  if (process.send === undefined) throw new Error("The model process is started by the application, not by hand.");
  process.on("disconnect", () => process.exit(0)); // main is gone: nobody will ask again
  return {
    send: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on("message", listener),
  };
}
