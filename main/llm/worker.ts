/** Entry of the process that holds the models. One thing at a time, in the order asked; a stop or a ping is obeyed at once. */
import { type Call, type FromWorker, ToWorker } from "./protocol.ts";
import { openChannel } from "./worker-channel.ts";
import { inspect, lookAtMachine } from "./worker-inspect.ts";
import { type LoadedModel, loadModel } from "./worker-llama.ts";

type Value = Extract<FromWorker, { type: "done" }>["value"];

const channel = openChannel();
const running = new Map<number, AbortController>();
let model: LoadedModel | null = null;
let line: Promise<void> = Promise.resolve();

channel.onMessage((message) => {
  const parsed = ToWorker.safeParse(message);
  if (!parsed.success) return;
  const asked = parsed.data;
  if (asked.type === "ping") reply({ type: "pong", id: asked.id });
  else if (asked.type === "stop") running.get(asked.id)?.abort();
  else queue(asked);
});

function queue(call: Call): void {
  const stopping = new AbortController();
  running.set(call.id, stopping);
  line = line.then(() => answer(call, stopping.signal)).finally(() => running.delete(call.id));
}

async function answer(call: Call, signal: AbortSignal): Promise<void> {
  try {
    signal.throwIfAborted();
    reply({ type: "done", id: call.id, value: await work(call, signal) });
  } catch (error) {
    reply(signal.aborted ? { type: "stopped", id: call.id } : { type: "failed", id: call.id, why: error instanceof Error ? error.message : String(error) });
  }
}

async function work(call: Call, signal: AbortSignal): Promise<Value> {
  if (call.type === "load") {
    model = await loadModel(call, (step) => reply({ type: "step", id: call.id, ...step }));
    return model.placement;
  }
  if (call.type === "inspect") return inspect(call.path);
  if (call.type === "machine") return lookAtMachine();
  if (model === null) throw new Error("no model is loaded");
  if (call.type === "classify") return model.classify(call.texts, call.labels, signal);
  if (call.type === "write") return model.write(call, { signal, onPiece: (text) => reply({ type: "piece", id: call.id, text }) });
  await model.forget();
  return null;
}

function reply(message: FromWorker): void {
  channel.send(message);
}
