/** Twelve large keys for digits, with the digits so far above them. Real digit keys work as well. */
import { Delete } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import styles from "./pin-pad.module.scss";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly longest: number;
  /** Shown as dots, and read as a count alone. */
  readonly secret?: boolean;
  /** The last key; null while there is nothing to hand over. */
  readonly onDone: (() => void) | null;
  readonly doneLabel: string;
}

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

export function PinPad(props: Props) {
  const { label, value, longest, secret = false, onDone, doneLabel } = props;
  const { t } = useTranslation("ui");
  const { add, erase } = useDigits(props);
  return (
    <div className={styles.pad} role="group" aria-label={label}>
      <output
        className={styles.shown}
        dir="ltr"
        aria-label={secret ? t("pin.entered", { count: value.length, of: longest }) : label}
        data-secret={secret || undefined}
      >
        {secret ? <Dots count={value.length} of={longest} /> : <span>{value === "" ? " " : value}</span>}
      </output>
      <div className={styles.keys} dir="ltr">
        {DIGITS.map((digit) => (
          <Key key={digit} digit={digit} onPress={add} />
        ))}
        <button type="button" className={styles.key} aria-label={t("pin.erase")} disabled={value === ""} onClick={erase}>
          <Delete aria-hidden="true" />
        </button>
        <Key digit="0" onPress={add} />
        <button type="button" className={styles.done} disabled={onDone === null} onClick={() => onDone?.()}>
          {doneLabel}
        </button>
      </div>
    </div>
  );
}

function Key({ digit, onPress }: { readonly digit: string; readonly onPress: (digit: string) => void }) {
  return (
    <button type="button" className={styles.key} onClick={() => onPress(digit)}>
      {digit}
    </button>
  );
}

function Dots({ count, of }: { readonly count: number; readonly of: number }) {
  return Array.from({ length: of }, (_, index) => <i key={index} className={styles.dot} data-filled={index < count || undefined} />);
}

function useDigits({ value, longest, onChange, onDone }: Props) {
  const add = (digit: string) => value.length < longest && onChange(value + digit);
  const erase = () => onChange(value.slice(0, -1));
  const latest = useRef({ add, erase, onDone });
  useEffect(() => {
    latest.current = { add, erase, onDone };
  });
  useEffect(() => {
    const hear = ({ key, target }: KeyboardEvent) => {
      if (/^\d$/.test(key)) latest.current.add(key);
      if (key === "Backspace") latest.current.erase();
      // Enter on a key presses that key; elsewhere it hands the digits over.
      if (key === "Enter" && !(target instanceof HTMLButtonElement)) latest.current.onDone?.();
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
  return { add, erase };
}
