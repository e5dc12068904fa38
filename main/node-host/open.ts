/** What this host adds to a started application: a server on loopback and a browser on it. The twin of electron/open.ts. */
import type { Application } from "../application.ts";
import { systemClock } from "../clock.ts";
import { createPages } from "../pages.ts";
import type { OpenNeeds, OpenStore } from "../start.ts";
import { createAdmission } from "./security.ts";
import { listen, serve } from "./transport.ts";
import { openWindow } from "./window.ts";

export interface NodeHostNeeds extends OpenNeeds {
  /** Folder of the built renderer. */
  readonly renderer: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export async function openOnNode(application: Application, { renderer, environment, config, log, steps }: NodeHostNeeds): Promise<OpenStore> {
  const { server, port } = await listen(config.port, steps);
  const admission = createAdmission(port, () => systemClock.monotonic());
  const pages = createPages({ root: renderer, picture: application.picture, bridge: "/bridge.js" });
  const closeServer = serve(server, { application, pages, admission, log: log.child("ipc") });
  const needs = { environment, address: admission.launchAddress, pages: application.connections.count, steps, log: log.child("window") };
  const window = config.openWindow ? await openWindow(needs) : null;
  if (window === null) process.stdout.write(`${admission.launchAddress()}\n`);
  return {
    answer: admission.launchAddress,
    close() {
      window?.close();
      closeServer();
    },
  };
}
