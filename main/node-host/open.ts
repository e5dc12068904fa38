/** What this host adds to a started application: a server on loopback and a browser on it. The twin of electron/open.ts. */
import type { Application } from "../application.ts";
import { systemClock } from "../clock.ts";
import type { Pages } from "../pages.ts";
import type { OpenNeeds, OpenStore } from "../start.ts";
import { createAdmission } from "./security.ts";
import { listen, serve } from "./transport.ts";
import { openWindow } from "./window.ts";

export interface NodeHostNeeds extends OpenNeeds {
  readonly pages: Pages;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export async function openOnNode(application: Application, { pages, environment, config, log, steps }: NodeHostNeeds): Promise<OpenStore> {
  const { server, port } = await listen(config.port, { steps, log: log.child("host") });
  const admission = createAdmission(port, () => systemClock.monotonic());
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
