/** The frame around every screen: bars below in portrait; rail, content and cart side by side in landscape. */
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useSearch } from "wouter";
import { CartPanel } from "../cart/cart-panel.tsx";
import { useKeyboard } from "../ui/keyboard/keyboard-provider.tsx";
import { KeyboardTray } from "../ui/keyboard/keyboard-tray.tsx";
import { Toasts } from "../ui/toast.tsx";
import { useWorkstationPlace } from "../workstation/use-workstation-place.ts";
import { AccessSheet } from "./access-sheet.tsx";
import { FinishSheet } from "./finish-sheet.tsx";
import { IdleWarning } from "./idle-warning.tsx";
import { LanguageSheet } from "./language-sheet.tsx";
import { LostConnection } from "./lost-connection.tsx";
import { MainBar } from "./main-bar.tsx";
import { useOrientation } from "./orientation.ts";
import { PricesFrom } from "./prices-from.tsx";
import { Routes } from "./routes.tsx";
import styles from "./shell.module.scss";
import { StaffSheet } from "./staff-sheet.tsx";
import { SystemBar } from "./system-bar.tsx";
import { useFocusOn } from "./use-focus-on.ts";
import { useScanner } from "./use-scanner.ts";
import { useSettled } from "./use-settled.ts";
import { useTouches } from "./use-touches.ts";

/** Pages that need the whole screen for themselves. */
const alone = /^\/(attract|workstation)/;

export function Shell() {
  const [path] = useLocation();
  const settled = useSettled(`${path}?${useSearch()} ${useKeyboard().target === null}`); // what a hidden keyboard uncovers is not touched by accident either
  const stage = useRef<HTMLElement>(null);
  useFocusOn(stage, path);
  useScanner();
  useWorkstationPlace();
  useTouches();
  return (
    <div className={styles.shell} data-alone={alone.test(path) || undefined} data-settled={settled}>
      <LostConnection />
      <main className={styles.stage} ref={stage} tabIndex={-1}>
        <div className={styles.entering} key={path}>
          <Routes />
        </div>
      </main>
      <KeyboardTray />
      <Toasts />
      {!alone.test(path) && <Frame />}
      <LanguageSheet />
      <AccessSheet />
      <StaffSheet />
      <FinishSheet />
      <IdleWarning />
    </div>
  );
}

function Frame() {
  const { t } = useTranslation("shell");
  const orientation = useOrientation();
  return (
    <>
      <PricesFrom />
      <div className={styles.bars}>
        <MainBar orientation={orientation} />
        <SystemBar />
      </div>
      {orientation === "landscape" && (
        <aside className={styles.cart} data-cart aria-label={t("cart")}>
          <CartPanel />
        </aside>
      )}
    </>
  );
}
