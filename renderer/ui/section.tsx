import { type ReactNode, useId } from "react";
import { Button } from "./button.tsx";
import styles from "./section.module.scss";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** Ways on, at the end of the heading's line. */
  readonly more?: readonly { readonly label: string; readonly onPress: () => void }[];
}

export function Section({ title, children, more = [] }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 className={styles.title} id={id}>
          {title}
        </h2>
        <div className={styles.more}>
          {more.map(({ label, onPress }) => (
            <Button key={label} kind="quiet" onPress={onPress}>
              {label}
            </Button>
          ))}
        </div>
      </div>
      {children}
    </section>
  );
}
