import type { Allowed } from "../../preload/contract/request.ts";
import type { ErrorCode } from "../../preload/errors.ts";
import type { SessionPerson } from "./handlers.ts";

/** Null when this person may call; otherwise the code to answer with. */
export function mayCall(allowed: Allowed, person: SessionPerson): ErrorCode | null {
  if (allowed === "anyone") return null;
  if (allowed === "shopper") return person.who === "shopper" ? null : "not-signed-in";
  if (person.who !== "staff") return "not-signed-in";
  return allowed.includes(person.role) ? null : "not-allowed";
}
