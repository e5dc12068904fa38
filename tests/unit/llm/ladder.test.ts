import type { Llama, LlamaOptions } from "node-llama-cpp";
import { expect, test } from "vitest";
import { place, type Step } from "../../../main/llm/worker-ladder.ts";

const GB = 1_000_000_000;

/** A machine that a test plays: its graphics, and what goes wrong there. */
interface Machine {
  readonly graphics: "cuda" | "vulkan" | "metal" | null;
  /** Layers that the card holds when asked for as many as fit. */
  readonly fitting?: number;
  /** Throws what a load or a context of this size meets; `native` is what llama.cpp logs beside it. */
  readonly load?: (ask: { graphics: boolean; most: number }) => { error: string; native?: string } | null;
  readonly context?: (ask: { graphics: boolean; layers: number; size: number }) => { error: string; native?: string } | null;
}

function play(machine: Machine, asked = { context: 2048, layers: 33 }) {
  const steps: Step[] = [];
  const heard: string[] = [];
  let native: string[] = [];
  let living = 0;
  const getLlama = async ({ gpu }: LlamaOptions) => {
    const graphics = gpu !== false && machine.graphics !== null;
    heard.push(`getLlama ${String(gpu)}`);
    const fail = (fault: { error: string; native?: string } | null | undefined) => {
      if (!fault) return;
      if (fault.native) native.push(fault.native);
      throw new Error(fault.error);
    };
    const loadModel = async ({ gpuLayers }: { gpuLayers: 0 | { max: number } }) => {
      const most = gpuLayers === 0 ? 0 : gpuLayers.max;
      fail(machine.load?.({ graphics, most }));
      const layers = graphics ? Math.min(most, machine.fitting ?? asked.layers) : 0;
      living += 1;
      return {
        gpuLayers: layers,
        fileInsights: { totalLayers: asked.layers },
        createContext: async ({ contextSize }: { contextSize: number }) => fail(machine.context?.({ graphics, layers, size: contextSize })),
        dispose: async () => void (living -= 1),
      };
    };
    return { gpu: graphics ? machine.graphics : false, loadModel, getVramState: async () => ({ free: 3 * GB, total: 8 * GB }) } as unknown as Llama; // plays the part that is used
  };
  const needs = {
    ...{ getLlama, options: {}, path: "model.gguf", ...asked, sequences: 3, threads: 2, from: "graphics" as const },
    native: () => [native, (native = [])][0] ?? [],
    onStep: (step: Step) => void steps.push(step),
  };
  return { needs, steps, heard, living: () => living };
}

test.each(["cuda", "vulkan", "metal"] as const)("with %s and memory enough every layer lies on the card, and it is said how much is left", async (graphics) => {
  const { needs, steps } = play({ graphics });
  const { placement } = await place(needs);
  expect(placement).toEqual({ backend: graphics, layers: 33, ofLayers: 33, context: 2048, freeVram: 3 * GB, totalVram: 8 * GB });
  expect(steps).toEqual([{ rung: "graphics", why: null }]);
});

test("a card that holds only some layers leaves the rest to the processor without a step down", async () => {
  const { needs, steps } = play({ graphics: "vulkan", fitting: 12 });
  expect((await place(needs)).placement).toMatchObject({ backend: "vulkan", layers: 12, ofLayers: 33 });
  expect(steps).toHaveLength(1);
});

test("without a card the processor computes, and nothing is tried twice", async () => {
  const { needs, heard } = play({ graphics: null });
  expect((await place(needs)).placement).toEqual({ backend: "cpu", layers: 0, ofLayers: 33, context: 2048, freeVram: null, totalVram: null });
  expect(heard).toEqual(["getLlama auto"]);
});

test("a card whose memory runs out while loading gets half of the layers, and the native message is told", async () => {
  const native = "ggml_backend_cuda_buffer_type_alloc_buffer: allocating 4096.00 MiB on device 0: cudaMalloc failed: out of memory";
  const { needs, steps } = play({ graphics: "cuda", load: ({ graphics, most }) => (graphics && most > 16 ? { error: "Failed to load model", native } : null) });
  expect((await place(needs)).placement).toMatchObject({ backend: "cuda", layers: 16, context: 2048 });
  expect(steps).toEqual([
    { rung: "graphics", why: null },
    { rung: "fewer-layers", why: `Failed to load model; ${native}` },
  ]);
});

test("where the context does not fit beside half of the layers either it becomes smaller", async () => {
  const machine = play({
    graphics: "vulkan",
    context: ({ size }) => (size > 1536 ? { error: "The context size of 6144 is too large for the available VRAM" } : null),
  });
  expect((await place(machine.needs)).placement).toMatchObject({ backend: "vulkan", layers: 16, context: 1536 });
  expect({ steps: machine.steps.map(({ rung }) => rung), living: machine.living() }).toEqual({
    steps: ["graphics", "fewer-layers", "smaller-context"],
    living: 1, // the models of the two failed tries have given their memory back
  });
});

test("a card that can hold nothing leaves it all to the processor", async () => {
  const { needs, steps } = play({ graphics: "metal", load: ({ graphics }) => (graphics ? { error: "Insufficient memory" } : null) });
  expect((await place(needs)).placement).toMatchObject({ backend: "cpu", layers: 0, context: 2048 });
  expect(steps.map(({ rung }) => rung)).toEqual(["graphics", "fewer-layers", "smaller-context", "processor"]);
});

test("a driver that fails for another reason is not asked again: the processor is next", async () => {
  const { needs, steps } = play({ graphics: "vulkan", load: ({ graphics }) => (graphics ? { error: "vk::DeviceLostError" } : null) });
  expect((await place(needs)).placement.backend).toBe("cpu");
  expect(steps.map(({ rung }) => rung)).toEqual(["graphics", "processor"]);
});

test("a processor short of memory is tried with a smaller context once, then every reason is told", async () => {
  const { needs, steps } = play({ graphics: null, context: () => ({ error: "Failed to create context", native: "failed to allocate buffer for kv cache" }) });
  await expect(place(needs)).rejects.toThrow("graphics: Failed to create context; failed to allocate buffer for kv cache | smaller-context: Failed to create");
  expect(steps.map(({ rung }) => rung)).toEqual(["graphics", "smaller-context"]);
});

test("a file that is itself at fault is tried once on a machine without a card", async () => {
  const { needs, steps } = play({ graphics: null, load: () => ({ error: "Failed to load model", native: "tensor 'blk.0.attn_q.weight' has wrong shape" }) });
  await expect(place(needs)).rejects.toThrow("wrong shape");
  expect(steps).toHaveLength(1);
});

test("after a load that ended the process the next one begins at the processor", async () => {
  const { needs, heard } = play({ graphics: "cuda" });
  expect((await place({ ...needs, from: "processor" })).placement).toMatchObject({ backend: "cpu", layers: 0 });
  expect(heard).toEqual(["getLlama false"]);
});
