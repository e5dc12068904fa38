import { useTranslation } from "react-i18next";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import styles from "./sign-in.module.scss";

interface Props {
  readonly onPick: (phone: string, pin: string) => void;
}

/** The invented shoppers of the demonstration shop. A real shop has none, and then nothing is shown. */
export function DemonstrationPins({ onPick }: Props) {
  const { t } = useTranslation("signIn");
  const pins = useRequest("session.demonstrationPins", null);
  if (pins.state !== "ready" || pins.value.shoppers.length === 0) return null;
  return (
    <section className={styles.demonstration} aria-label={t("demonstration.title")}>
      <h2 className={styles.question}>{t("demonstration.title")}</h2>
      <p className={styles.note}>{t("demonstration.text")}</p>
      <ul className={styles.people}>
        {pins.value.shoppers.map(({ firstName, phone, pin }) => (
          <li key={phone}>
            <Button label={t("demonstration.as", { name: firstName, phone, pin })} onPress={() => onPick(phone, pin)}>
              <b>{firstName}</b>
              <br />
              {phone} · {pin}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
