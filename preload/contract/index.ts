/**
 * Everything the renderer may ask of main, and everything main may tell the renderer.
 *
 * Read this folder to learn what the application does. Both hosts (electron/ and
 * main/node-host/) carry it; neither adds to it.
 */
import type { z } from "zod";
import { assistantEvents, assistantRequests } from "./assistant.ts";
import { cartEvents, cartRequests } from "./cart.ts";
import { catalogueEvents, catalogueRequests } from "./catalogue.ts";
import { helpEvents, helpRequests } from "./help.ts";
import { keepingEvents, keepingRequests } from "./keeping.ts";
import { modelsEvents, modelsRequests } from "./models.ts";
import { moderationRequests } from "./moderation.ts";
import { ordersEvents, ordersRequests } from "./orders.ts";
import { promotionsRequests } from "./promotions.ts";
import { recommendationsEvents, recommendationsRequests } from "./recommendations.ts";
import { reviewsRequests } from "./reviews.ts";
import { sessionEvents, sessionRequests } from "./session.ts";
import { shelvesRequests } from "./shelves.ts";
import { staffEvents, staffRequests } from "./staff.ts";
import { statusEvents, statusRequests } from "./status.ts";

export const requests = {
  ...sessionRequests,
  ...statusRequests,
  ...catalogueRequests,
  ...reviewsRequests,
  ...moderationRequests,
  ...assistantRequests,
  ...helpRequests,
  ...recommendationsRequests,
  ...cartRequests,
  ...ordersRequests,
  ...staffRequests,
  ...promotionsRequests,
  ...shelvesRequests,
  ...keepingRequests,
  ...modelsRequests,
};

export const events = {
  ...sessionEvents,
  ...statusEvents,
  ...catalogueEvents,
  ...assistantEvents,
  ...helpEvents,
  ...recommendationsEvents,
  ...cartEvents,
  ...ordersEvents,
  ...staffEvents,
  ...keepingEvents,
  ...modelsEvents,
};

export type RequestName = keyof typeof requests;
export type EventName = keyof typeof events;
export type Input<N extends RequestName> = z.input<(typeof requests)[N]["input"]>;
export type Parsed<N extends RequestName> = z.output<(typeof requests)[N]["input"]>;
export type Output<N extends RequestName> = z.output<(typeof requests)[N]["output"]>;
export type EventData<N extends EventName> = z.output<(typeof events)[N]>;
