import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { globSync } from "node:fs";
import { join } from "node:path";

const root = import.meta.dirname;
const at = (path: string) => join(root, path);
const programs = ["electron/index.ts", "main/node-host/index.ts", ...globSync("main/**/*worker.ts", { cwd: root })];

export default defineConfig({
  main: {
    plugins: [
      { name: "worker-files", transform: (code) => code.replace(/new URL\("(\.{1,2}\/[^"]+)\.ts", import\.meta\.url\)/g, 'new URL("$1.js", import.meta.url)') },
    ],
    build: {
      outDir: "out",
      emptyOutDir: false,
      rollupOptions: {
        input: programs.map(at),
        // One file in out/ for each of ours, in the same folder: a worker finds its file, a stack trace reads like the source.
        output: { format: "es", preserveModules: true, preserveModulesRoot: root, entryFileNames: "[name].js" },
      },
    },
  },
  preload: {
    // A sandboxed preload must be one CommonJS file.
    build: {
      outDir: "out/preload",
      emptyOutDir: false,
      rollupOptions: { input: at("preload/electron.ts"), output: { format: "cjs", entryFileNames: "electron.cjs" } },
    },
  },
  renderer: {
    root: at("renderer"),
    base: "/",
    plugins: [react()],
    build: {
      outDir: at("out/renderer"),
      minify: true,
      assetsInlineLimit: 0, // the policy lets fonts and sounds come from files only
      rollupOptions: {
        input: { index: at("renderer/index.html"), bridge: at("preload/websocket.ts") },
        output: { entryFileNames: ({ name }) => (name === "bridge" ? "bridge.js" : "assets/[name]-[hash].js") },
      },
    },
  },
});
