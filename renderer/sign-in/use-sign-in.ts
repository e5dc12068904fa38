import { useState } from "react";
import { type ErrorCode, AppError } from "../../preload/errors.ts";
import { useGo } from "../app/navigation.tsx";
import { useRemembered } from "../app/remembered.ts";
import { call } from "../bridge/call.ts";

export const PHONE_SHORTEST = 4;
export const PHONE_LONGEST = 15;
export const PIN_LENGTH = 6;

/** The two steps and what became of the last try. The digits are forgotten with the page. */
export function useSignIn() {
  const [step, setStep] = useRemembered<"phone" | "pin">("step", "phone");
  const [phone, setPhone] = useRemembered("phone", "");
  const [pin, setPin] = useState("");
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const [busy, setBusy] = useState(false);
  const go = useGo();

  async function signIn(withPhone: string, withPin: string): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      await call("session.signIn", { phone: withPhone, pin: withPin });
      go("/", { replace: true });
    } catch (error) {
      setPin("");
      setFailure(error instanceof AppError ? error.code : "internal");
    } finally {
      setBusy(false);
    }
  }

  function typePin(next: string): void {
    setPin(next);
    if (next.length === PIN_LENGTH && !busy) void signIn(phone, next);
  }

  function backToPhone(): void {
    setStep("phone");
    setPin("");
    setFailure(null);
  }

  return { step, phone, pin, failure, busy, setPhone, typePin, signIn, backToPhone, toPin: () => setStep("pin") };
}
