import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { resolve } from "node:path";

const at = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      outDir: "out",
      emptyOutDir: false,
      rollupOptions: {
        input: {
          "electron/index": at("electron/index.ts"),
          "node-host/index": at("main/node-host/index.ts"),
          "llm/worker": at("main/llm/worker.ts"),
          "recommender/worker": at("main/recommender/etl/worker.ts"),
        },
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "shared/[name]-[hash].js" },
      },
    },
  },
  preload: {
    // A sandboxed preload must be one CommonJS file.
    build: { outDir: "out/preload", rollupOptions: { input: at("preload/electron.ts"), output: { format: "cjs", entryFileNames: "electron.cjs" } } },
  },
  renderer: {
    root: at("renderer"),
    base: "./",
    plugins: [react()],
    build: {
      outDir: at("out/renderer"),
      rollupOptions: {
        input: { index: at("renderer/index.html"), bridge: at("preload/websocket.ts") },
        output: { entryFileNames: ({ name }) => (name === "bridge" ? "bridge.js" : "assets/[name]-[hash].js") },
      },
    },
  },
});
