/** A short message over the bars, with a way to take back what was done. One at a time; the newest stays. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { Button } from "./button.tsx";
import styles from "./toast.module.scss";

interface ToastVerb {
  readonly label: string;
  readonly run: () => void;
}

export interface ToastMessage {
  readonly text: string;
  readonly action?: ToastVerb;
  /** A further way on, before the one that takes back. */
  readonly also?: ToastVerb;
  /** "warning" is read at once by a screen reader. */
  readonly tone?: "done" | "warning";
}

interface ToastStore {
  readonly message: (ToastMessage & { readonly id: number }) | null;
  show(message: ToastMessage): void;
  hide(): void;
}

const UNDO_MS = 8_000; // as long as main can take a change back

const ToastContext = createContext<ToastStore>({ message: null, show: () => {}, hide: () => {} });
const ToastVerbsContext = createContext<Pick<ToastStore, "show" | "hide">>({ show: () => {}, hide: () => {} });

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState<ToastStore["message"]>(null);
  const [verbs] = useState(() => ({
    show: (next: ToastMessage) => setMessage((before) => ({ ...next, id: (before?.id ?? 0) + 1 })),
    hide: () => setMessage(null),
  }));
  const store = useMemo(() => ({ message, ...verbs }), [message, verbs]);
  return (
    <ToastVerbsContext value={verbs}>
      <ToastContext value={store}>{children}</ToastContext>
    </ToastVerbsContext>
  );
}

/** The same object for as long as the session lasts, so that it can stand in the needs of an effect. */
export function useToast(): Pick<ToastStore, "show" | "hide"> {
  return useContext(ToastVerbsContext);
}

export function Toasts() {
  const { message, hide } = useContext(ToastContext);
  useEffect(() => {
    if (message === null) return;
    const timer = setTimeout(hide, UNDO_MS);
    return () => clearTimeout(timer);
  }, [message, hide]);

  return (
    <div className={styles.place} role={message?.tone === "warning" ? "alert" : "status"}>
      {message !== null && (
        <div className={styles.toast} key={message.id} data-tone={message.tone ?? "done"}>
          <p className={styles.text}>{message.text}</p>
          {message.also !== undefined && <ToastAction action={message.also} hide={hide} />}
          {message.action !== undefined && <ToastAction action={message.action} hide={hide} />}
        </div>
      )}
    </div>
  );
}

function ToastAction({ action, hide }: { readonly action: ToastVerb; readonly hide: () => void }) {
  const run = () => {
    hide();
    action.run();
  };
  return (
    <Button kind="plain" onPress={run}>
      {action.label}
    </Button>
  );
}
