import { useEffect } from "react";
import { useLocation } from "wouter";
import { useGo } from "../app/navigation.tsx";
import { useShopStatus } from "../app/shop-status.ts";

/** A workstation has no attract screen and no shop: whatever the page was, its place is the staff's. */
export function useWorkstationPlace(): void {
  const { role } = useShopStatus();
  const [path] = useLocation();
  const go = useGo();
  const away = role === "workstation" && !path.startsWith("/workstation");
  useEffect(() => {
    if (away) go("/workstation", { replace: true });
  }, [away, go]);
}
