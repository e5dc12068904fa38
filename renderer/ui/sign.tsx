/** The large sign over a page, with its goods standing on the line under it. */
import type { ReactNode } from "react";
import styles from "./sign.module.scss";

interface Props {
  readonly title: string;
  readonly text?: string;
  /** Drawn at the end; a square picture whose goods stand on its lower edge. */
  readonly goods?: ReactNode;
  /** "field": the department's colour around it; "offer": ticket yellow; "night": the night blue; "plain". */
  readonly tone: "field" | "offer" | "night" | "plain";
  /**
   * "low" over goods; "tall" for one product; "high" where small controls follow, which then stand below the reach
   * line of an upright screen; "shelves" where the first row reaches below
   * that line by itself; "keyboard" likewise, and next to nothing where the screen is wide.
   */
  readonly height?: "low" | "tall" | "high" | "shelves" | "keyboard";
  /** Between the title and the line: tickets, buttons. */
  readonly children?: ReactNode;
}

export function Sign({ title, text, goods, tone, height = "low", children }: Props) {
  return (
    <header className={styles.sign} data-tone={tone} data-height={height} data-goods={goods !== undefined || undefined}>
      <div className={styles.words}>
        <h1 className={styles.title}>{title}</h1>
        {text !== undefined && text !== "" && <p className={styles.text}>{text}</p>}
        {children}
      </div>
      {goods !== undefined && <div className={styles.goods}>{goods}</div>}
    </header>
  );
}
