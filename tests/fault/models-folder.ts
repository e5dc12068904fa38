import { fileURLToPath } from "node:url";

/** As it ships: registry, weights, evaluation. */
export const modelsFolder = fileURLToPath(new URL("../../models/", import.meta.url));
