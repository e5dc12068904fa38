import type { ReactNode, Ref } from "react";
import styles from "./button.module.scss";

interface Props {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** "primary" once per screen; "second" beside it; "quiet" for a way on in a heading; "plain" on a coloured strip. */
  readonly kind?: "primary" | "second" | "quiet" | "plain";
  readonly size?: "large" | "normal";
  readonly disabled?: boolean;
  readonly label?: string;
  /** For a button that is on or off. */
  readonly pressed?: boolean;
  readonly icon?: ReactNode;
  readonly type?: "button" | "submit";
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button(props: Props) {
  const { children, onPress, kind = "second", size = "normal", disabled = false, label, pressed, icon, type = "button", ref } = props;
  return (
    <button
      ref={ref}
      type={type}
      className={styles.button}
      data-kind={kind}
      data-size={size}
      disabled={disabled}
      aria-label={label}
      aria-pressed={pressed}
      onClick={type === "button" ? onPress : undefined}
    >
      {icon !== undefined && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <span className={styles.words}>{children}</span>
    </button>
  );
}
