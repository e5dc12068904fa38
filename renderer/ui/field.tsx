/** A field with its label; touching it brings up the on-screen keyboard. A real keyboard works as well. */
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import styles from "./field.module.scss";
import { type KeyboardTarget, type TypableElement, useKeyboard } from "./keyboard/keyboard-provider.tsx";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
  readonly enterLabel?: string;
  readonly placeholder?: string;
  readonly layout?: KeyboardTarget["layout"];
  readonly labelHidden?: boolean;
  /** Takes the focus, and so brings up the keyboard, when it appears. */
  readonly focused?: boolean;
  readonly lines?: number;
  readonly maxLength?: number;
  readonly error?: string | null;
}

export function Field(props: Props) {
  const { label, value, onChange, placeholder, labelHidden = false, lines = 1, maxLength = 200, error = null } = props;
  const id = useId();
  const { ref, onFocus, onBlur, onKeyDown } = useTyping(props);
  const shared = {
    id,
    value,
    placeholder,
    maxLength,
    onFocus,
    onBlur,
    onKeyDown,
    className: styles.input,
    inputMode: "none",
    autoComplete: "off",
    spellCheck: false,
    "aria-invalid": error !== null,
    "aria-describedby": error === null ? undefined : `${id}-error`,
  } as const;
  const keep = (element: TypableElement | null) => void (ref.current = element);
  return (
    <div className={styles.field}>
      <label className={labelHidden ? styles.hidden : styles.label} htmlFor={id}>
        {label}
      </label>
      {lines === 1 ? (
        <input {...shared} ref={keep} type="text" onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea {...shared} ref={keep} rows={lines} onChange={(event) => onChange(event.target.value)} />
      )}
      <p className={styles.error} id={`${id}-error`} role="alert">
        {error}
      </p>
    </div>
  );
}

function useTyping({ layout = "text", enterLabel, onEnter, focused = false, lines = 1 }: Props) {
  const { t } = useTranslation("ui");
  const ref = useRef<TypableElement>(null);
  const { open, close, leave } = useKeyboard();
  const enter = useRef(() => {});
  useEffect(() => {
    enter.current = onEnter ?? close;
  });
  useEffect(() => {
    if (focused) ref.current?.focus();
  }, [focused]);
  useEffect(() => close, [close]); // a page that goes takes its keyboard along

  const onFocus = (event: FocusEvent<TypableElement>) =>
    open({ element: event.target, layout, enterLabel: enterLabel ?? t("keyboard.done"), onEnter: () => enter.current() });
  const onBlur = (event: FocusEvent<TypableElement>) => {
    // Pressing a key of the keyboard by tab and enter moves the focus there; the field is still in use.
    const element = event.target;
    if (!isKeyOf(event.relatedTarget)) afterPress(() => leave(element));
  };
  const onKeyDown = (event: KeyboardEvent<TypableElement>) => {
    if (event.key === "Enter" && (lines === 1 || !event.shiftKey) && onEnter !== undefined) {
      event.preventDefault();
      onEnter();
    }
  };
  return { ref, onFocus, onBlur, onKeyDown };
}

const PRESS_MS = 400; // by Tab there is no press to wait for

/** A page that moves while something is pressed takes the press from its button: the keyboard that was in use goes after it. */
function afterPress(run: () => void): void {
  const done = () => {
    clearTimeout(timer);
    removeEventListener("click", done, true);
    setTimeout(run); // the button has its click first
  };
  const timer = setTimeout(done, PRESS_MS);
  addEventListener("click", done, true);
}

function isKeyOf(element: EventTarget | null): boolean {
  return element instanceof Element && element.closest(".simple-keyboard") !== null;
}
