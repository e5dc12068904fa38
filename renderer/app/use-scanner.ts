/** A barcode scanner types like a very fast keyboard and ends with Enter; whatever page is open, the product opens, or the coupon is in the cart. */
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../bridge/call.ts";
import { useCouponReason } from "../cart/use-coupon-reason.ts";
import { useToast } from "../ui/toast.tsx";
import { useGo } from "./navigation.tsx";

const SCANNER_GAP_MS = 100; // slow wireless scanners need 80; no person types eight digits this fast
const BARCODE = /^\d{8,14}$/;

export function useScanner(): void {
  const go = useGo();
  const toast = useToast();
  const { t } = useTranslation("shell");
  const reason = useCouponReason();
  useEffect(() => {
    const unknown = () => toast.show({ text: t("scan.unknown"), action: { label: t("scan.search"), run: () => go("/search") } });
    const coupon = (code: string) =>
      void call("cart.addCoupon", { code }).then((answer) => {
        if (answer.refused === "unknown") return unknown();
        if (answer.refused !== null) return toast.show({ text: reason(answer, code), tone: "warning" });
        toast.show({ text: t("scan.coupon", { name: answer.name }), action: { label: t("scan.cart"), run: () => go("/cart") } });
      }, unknown);
    const open = (barcode: string) =>
      void call("catalogue.byBarcode", { barcode }).then(
        (product) => go(`/product/${product.id}`),
        () => coupon(barcode),
      );
    return hearScans(window, open);
  }, [go, toast, t, reason]);
}

/** Tells of each run of digits that came as fast as a scanner sends it. Returns the function that stops. */
export function hearScans(page: Window, found: (barcode: string) => void): () => void {
  let digits = "";
  let last = 0;
  const hear = (event: KeyboardEvent) => {
    if (event.timeStamp - last > SCANNER_GAP_MS) digits = "";
    last = event.timeStamp;
    if (event.key !== "Enter") return void (digits = /^\d$/.test(event.key) ? digits + event.key : "");
    if (!BARCODE.test(digits)) return;
    event.preventDefault(); // the Enter of a scan is nobody's button press
    found(digits);
    digits = "";
  };
  page.addEventListener("keydown", hear, { capture: true });
  return () => page.removeEventListener("keydown", hear, { capture: true });
}
