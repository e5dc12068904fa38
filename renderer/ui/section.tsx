import { type ReactNode, useId } from "react";
import { Button } from "./button.tsx";
import styles from "./section.module.scss";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** A way on, at the end of the heading's line. */
  readonly more?: { readonly label: string; readonly onPress: () => void };
}

export function Section({ title, children, more }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 className={styles.title} id={id}>
          {title}
        </h2>
        {more !== undefined && (
          <Button kind="quiet" onPress={more.onPress}>
            {more.label}
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}
