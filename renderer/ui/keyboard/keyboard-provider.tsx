/** Which field the on-screen keyboard types into. The keyboard is one; fields come and go. */
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

export type TypableElement = HTMLInputElement | HTMLTextAreaElement;

export interface KeyboardTarget {
  readonly element: TypableElement;
  readonly layout: "text" | "digits";
  /** What the enter key says: "Search", "Done". */
  readonly enterLabel: string;
  readonly onEnter: () => void;
}

interface KeyboardStore {
  readonly target: KeyboardTarget | null;
  open(target: KeyboardTarget): void;
  close(): void;
  /** Closes it where it still types into this field, which is no longer in use. */
  leave(element: TypableElement): void;
}

const KeyboardContext = createContext<KeyboardStore>({ target: null, open: () => {}, close: () => {}, leave: () => {} });

export function KeyboardProvider({ children }: { readonly children: ReactNode }) {
  const [target, setTarget] = useState<KeyboardTarget | null>(null);
  const [verbs] = useState(() => ({
    open: (next: KeyboardTarget) => setTarget(next),
    close: () => setTarget(null),
    leave: (element: TypableElement) => setTarget((now) => (now?.element === element && document.activeElement !== element ? null : now)),
  }));
  const store = useMemo(() => ({ target, ...verbs }), [target, verbs]);
  return <KeyboardContext value={store}>{children}</KeyboardContext>;
}

export function useKeyboard(): KeyboardStore {
  return useContext(KeyboardContext);
}
