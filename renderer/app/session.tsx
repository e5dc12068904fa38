/** Who stands in front of the screen, as main says. Not in the query cache, which is emptied between people. */
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { Session } from "../../preload/domain/session.ts";
import { call, listen } from "../bridge/call.ts";
import { speak } from "../i18n/index.ts";
import { restore } from "./remembered.ts";

const SessionContext = createContext<Session | null>(null);
const TRY_AGAIN_MS = 1_000;

export function SessionProvider({ children, waiting }: { readonly children: ReactNode; readonly waiting: ReactNode }) {
  const [session, setSession] = useState<Session | null>(null);
  useEffect(
    () =>
      followSession((next) => {
        speak(languageOf(next));
        setSession(next);
      }),
    [],
  );
  return session === null ? waiting : <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("useSession needs a SessionProvider above it");
  return session;
}

/** The screens of staff are English, whatever the shopper before them spoke. */
function languageOf({ person, language }: Session): string {
  return person.who === "staff" ? "en" : language;
}

/** The first name of a signed-in shopper; null for anyone else. */
export function useFirstName(): string | null {
  const { person } = useSession();
  return person.who === "shopper" ? person.firstName : null;
}

/** Asks at the start and after each lost connection, then hears every change. */
function followSession(tell: (session: Session) => void): () => void {
  let over = false;
  let changes = 0;
  let first = true; // a lost connection loses nothing of a page that stands
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    const before = changes; // an answer that a change overtook would bring the last person back
    void call("session.current", null).then(
      (session) => {
        if (over || changes !== before) return;
        if (first) restore(session.kept);
        first = false;
        tell(session);
      },
      () => !over && (timer = setTimeout(ask, TRY_AGAIN_MS)),
    );
  };
  const stopListening = listen("session.changed", (session) => {
    changes += 1;
    tell(session);
  });
  const stopWatching = window.kiosk.watchConnection((connection) => connection === "open" && ask());
  return () => {
    over = true;
    clearTimeout(timer);
    stopListening();
    stopWatching();
  };
}
