import type { ShopStatus } from "../../preload/contract/status.ts";
import { useRequest } from "../bridge/use-request.ts";

const UNKNOWN: ShopStatus = {
  shopName: "",
  role: "kiosk",
  kioskId: "",
  currency: "USD",
  online: true,
  asOf: null,
  demonstration: false,
  takesOrders: true,
  assistant: "starting",
  languages: [],
  pixelsPerMillimetre: null,
};

/** The shop's own facts; sensible ones until main has answered, so that no page waits for them. */
export function useShopStatus(): ShopStatus {
  const status = useRequest("status.shop", null, { follow: "status.changed" });
  return status.state === "ready" ? status.value : UNKNOWN;
}
