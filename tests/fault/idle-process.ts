/** The control: a process that does nothing, and says how late its event loop was from its start until it is told to stop. */
import { watchOwnLoop } from "./own-time.ts";

const stop = watchOwnLoop();
process.once("message", () => process.send?.(stop(), () => process.disconnect()));
process.send?.("measuring");
