/** Loaded by the Node host's page just before the application. */
import { socketBridge } from "./socket-bridge.ts";

const { host } = window.location;
// The page's cookie travels with the request and says which session this socket joins.
const { invoke, subscribe, watchConnection } = socketBridge(() => new WebSocket(`ws://${host}/bridge`));
Object.defineProperty(window, "kiosk", { value: Object.freeze({ invoke, subscribe, watchConnection }) });
