/** A day and an hour, or an hour alone, as the browser lets one type and choose them. For staff, who have a keyboard. */
import { useId } from "react";
import styles from "./field.module.scss";

interface Props {
  readonly label: string;
  readonly kind: "datetime-local" | "time";
  /** "2026-11-26T09:00" or "09:00". */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
}

export function MomentField({ label, kind, value, onChange, error = null }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={styles.moment}
        type={kind}
        value={value}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className={styles.error} id={`${id}-error`} role="alert">
        {error}
      </p>
    </div>
  );
}
