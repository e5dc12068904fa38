/** Badge, then PIN, on one pad. While the demonstration shop is loaded its badges are listed beside it. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AppError } from "../../preload/errors.ts";
import { call } from "../bridge/call.ts";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { PinPad } from "../ui/pin-pad.tsx";
import panel from "./panel.module.scss";
import styles from "./staff-sign-in.module.scss";

const LONGEST_BADGE = 10;
const PIN_DIGITS = 6;
const told = ["wrong-pin", "locked", "offline"];

export function StaffSignIn() {
  const { t } = useTranslation("workstation");
  const { step, badge, pin, setBadge, setPin, setStep, error, signIn } = useStaffSignIn();
  return (
    <div className={styles.place}>
      <div className={styles.pad}>
        <h1 className={panel.title}>{t("signIn.title")}</h1>
        {step === "badge" ? (
          <PinPad
            label={t("signIn.badge")}
            value={badge}
            onChange={setBadge}
            longest={LONGEST_BADGE}
            doneLabel={t("signIn.next")}
            onDone={badge.length < 2 ? null : () => setStep("pin")}
          />
        ) : (
          <PinPad
            label={t("signIn.pin")}
            value={pin}
            onChange={setPin}
            longest={PIN_DIGITS}
            secret
            doneLabel={t("signIn.done")}
            onDone={pin.length < PIN_DIGITS ? null : () => signIn(badge, pin)}
          />
        )}
        <p className={panel.error} role="alert">
          {error === null ? "" : t(`signIn.errors.${told.includes(error) ? error : "other"}`)}
        </p>
        {step === "pin" && (
          <Button
            onPress={() => {
              setPin("");
              setStep("badge");
            }}
          >
            {t("signIn.back")}
          </Button>
        )}
      </div>
      <Demonstration onChoose={signIn} />
    </div>
  );
}

function useStaffSignIn() {
  const [step, setStep] = useState<"badge" | "pin">("badge");
  const [badge, setBadge] = useState("");
  const [pin, setPin] = useState("");
  const [error, setError] = useState<string | null>(null);
  const signIn = (with_: string, secret: string) =>
    void call("session.staffSignIn", { badge: with_, pin: secret }).then(
      () => setError(null),
      (failure) => {
        setError(failure instanceof AppError ? failure.code : "other");
        setPin("");
      },
    );
  return { step, setStep, badge, setBadge, pin, setPin, error, signIn };
}

function Demonstration({ onChoose }: { readonly onChoose: (badge: string, pin: string) => void }) {
  const { t } = useTranslation("workstation");
  const pins = useRequest("session.demonstrationPins", null);
  if (pins.state !== "ready" || pins.value.staff.length === 0) return null;
  return (
    <section className={styles.demonstration}>
      <p>{t("signIn.demonstration")}</p>
      <ul className={panel.items}>
        {pins.value.staff.map(({ firstName, role, badge, pin }) => (
          <li key={badge}>
            <Button onPress={() => onChoose(badge, pin)}>{`${t("signedIn", { name: firstName, role: t(`roles.${role}`) })} · ${badge} · ${pin}`}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
