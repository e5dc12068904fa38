import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import styles from "./page-buttons.module.scss";
import type { Overflow } from "./use-overflow.ts";

/** Scrolling for whoever cannot or will not drag. */
export function PageButtons({ overflow }: { readonly overflow: Overflow }) {
  const { t } = useTranslation("ui");
  return (
    <div className={styles.buttons} role="group" aria-label={t("scroll.name")}>
      <button type="button" className={styles.button} aria-label={t("scroll.up")} disabled={overflow.atStart} onClick={() => overflow.turn(-1)}>
        <ArrowUp aria-hidden="true" />
      </button>
      <button type="button" className={styles.button} aria-label={t("scroll.down")} disabled={overflow.atEnd} onClick={() => overflow.turn(1)}>
        <ArrowDown aria-hidden="true" />
      </button>
    </div>
  );
}
