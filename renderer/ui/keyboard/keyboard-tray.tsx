/** The on-screen keyboard. It takes a row of the shell, so that it never covers the field in use. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import Keyboard from "react-simple-keyboard";
import { type KeyboardTarget, useKeyboard } from "./keyboard-provider.tsx";
import styles from "./keyboard-tray.module.scss";
import { digitsLayout, keyboardOf, type LayoutName, layoutAfter, type TextKeyboard } from "./layouts.ts";
import { eraseBack, moveCaret, typeText } from "./typing.ts";

export function KeyboardTray() {
  const { i18n } = useTranslation();
  const { target, close } = useKeyboard();
  useEffect(() => {
    target?.element.scrollIntoView({ block: "nearest" });
  }, [target]);
  return target === null ? null : <Tray key={`${target.layout} ${i18n.language}`} target={target} close={close} />;
}

function Tray({ target, close }: { readonly target: KeyboardTarget; readonly close: () => void }) {
  const { t, i18n } = useTranslation("ui");
  const keyboard = keyboardOf(i18n.language);
  const [layoutName, setLayoutName] = useState<LayoutName>("default");
  const press = (key: string) => {
    setLayoutName(layoutAfter(key, layoutName));
    pressKey(key, target, close);
  };
  return (
    <section className={styles.tray} dir="ltr" aria-label={t("keyboard.name")} data-layout={target.layout}>
      <Keyboard
        layout={target.layout === "text" ? keyboard.rows : digitsLayout}
        layoutName={target.layout === "text" ? layoutName : "default"}
        display={displayOf(t, keyboard, target.enterLabel)}
        buttonAttributes={namesOf(t)}
        buttonTheme={keyThemes(layoutName)}
        onKeyPress={press}
        useButtonTag
        useMouseEvents // a key acts when it is let go, and by a real keyboard too; by pointer events it acts when it is touched
        preventMouseDownDefault
        disableCaretPositioning
      />
    </section>
  );
}

type Translate = (key: string) => string;

function pressKey(key: string, { element, onEnter }: KeyboardTarget, close: () => void): void {
  if (key === "{erase}") return eraseBack(element);
  if (key === "{left}") return moveCaret(element, "left");
  if (key === "{right}") return moveCaret(element, "right");
  if (key === "{space}") return typeText(element, " ");
  if (key === "{hide}") return close();
  if (key === "{enter}") return onEnter();
  if (!key.startsWith("{")) typeText(element, key);
}

function displayOf(t: Translate, { letters, signs }: TextKeyboard, enterLabel: string): Record<string, string> {
  return {
    "{shift}": "⇧",
    "{erase}": "⌫",
    "{left}": "←",
    "{right}": "→",
    "{space}": t("keyboard.space"),
    "{signs}": signs,
    "{letters}": letters,
    "{latin}": "abc",
    "{enter}": enterLabel,
    "{hide}": t("keyboard.hide"),
  };
}

/** Keys that show a picture say their name. */
function namesOf(t: Translate) {
  const named = {
    "{shift}": "shift",
    "{erase}": "erase",
    "{left}": "left",
    "{right}": "right",
    "{signs}": "signs",
    "{letters}": "letters",
    "{latin}": "latin",
  };
  return Object.entries(named).map(([buttons, name]) => ({ attribute: "aria-label", value: t(`keyboard.${name}`), buttons }));
}

function keyThemes(layoutName: LayoutName) {
  return layoutName === "shift" || layoutName === "latin-shift" ? [{ class: "held", buttons: "{shift}" }] : [];
}
