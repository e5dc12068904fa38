/** Goods standing on one thick ink line. Children are `ProductCardTile`s. */
import type { ReactNode } from "react";
import styles from "./shelf.module.scss";

interface Props {
  readonly label: string;
  readonly children: ReactNode;
  /** Columns in portrait and in landscape. */
  readonly columns?: "three" | "two";
  /** One row and no more: what does not fit is left out. */
  readonly single?: boolean;
  readonly busy?: boolean;
}

export function Shelf({ label, children, columns = "three", single = false, busy = false }: Props) {
  return (
    <ul className={styles.shelf} aria-label={label} data-columns={columns} data-single={single || undefined} aria-busy={busy}>
      {children}
    </ul>
  );
}
