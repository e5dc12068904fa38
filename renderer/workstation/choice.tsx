/** One of a few, each a button: quicker to read and to hit than a list that opens. */
import { useId } from "react";
import { Button } from "../ui/button.tsx";
import panel from "./panel.module.scss";

interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly T[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly wordFor: (value: T) => string;
}

export function Choice<T extends string>({ label, options, value, onChange, wordFor }: Props<T>) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id}>{label}</p>
      <div className={panel.actions}>
        {options.map((option) => (
          <Button key={option} kind={option === value ? "primary" : "second"} pressed={option === value} onPress={() => onChange(option)}>
            {wordFor(option)}
          </Button>
        ))}
      </div>
    </div>
  );
}
