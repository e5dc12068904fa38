/** What every screen is made of: a display zone, content that scrolls, and a counter strip that stays in reach. */
import { type ReactNode, useRef } from "react";
import { useScrollMemory } from "../app/navigation.tsx";
import { PageButtons } from "./page-buttons.tsx";
import styles from "./page.module.scss";
import { useOverflow } from "./use-overflow.ts";

interface Props {
  readonly children: ReactNode;
  /** The page's name for a screen reader, where no visible `h1` says it. */
  readonly heading?: string;
  /** Drawn across the top, edge to edge; scrolls away with the content. */
  readonly display?: ReactNode;
  /** Actions of this screen, under the content and above the bars. */
  readonly counter?: ReactNode;
  readonly counterTone?: "plain" | "sky";
}

export function Page({ children, heading, display, counter, counterTone = "plain" }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const overflow = useOverflow(scroller);
  useScrollMemory(scroller);
  const hasStrip = counter !== undefined || overflow.scrolls;
  return (
    <div className={styles.page}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by a keyboard, too */}
      <div className={styles.scroller} ref={scroller} data-scroller tabIndex={overflow.scrolls ? 0 : undefined}>
        {heading !== undefined && <h1 className={styles.heading}>{heading}</h1>}
        {display}
        <div className={styles.content}>{children}</div>
      </div>
      {hasStrip && (
        <div className={styles.counter} data-tone={counterTone}>
          <div className={styles.actions}>{counter}</div>
          {overflow.scrolls && <PageButtons overflow={overflow} />}
        </div>
      )}
    </div>
  );
}
