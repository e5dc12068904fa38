/** A page's title and what it is for, low enough on an upright screen that what follows is in reach. */
import type { ReactNode } from "react";
import styles from "./low-head.module.scss";

export function LowHead({ title, text, children }: { readonly title: string; readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  );
}
