/** The counter clerk: a conversation of typed blocks. No part of an answer is ever mark-up. */
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearch } from "wouter";
import type { Turn } from "../../preload/domain/chat.ts";
import { useGo } from "../app/navigation.tsx";
import { useRemembered } from "../app/remembered.ts";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { Page } from "../ui/page.tsx";
import { Sign } from "../ui/sign.tsx";
import { AskBar } from "./ask-bar.tsx";
import styles from "./ask-screen.module.scss";
import { TurnView } from "./turn-view.tsx";
import { type Talk, useTalk } from "./use-talk.ts";

export function AskScreen() {
  const { t } = useTranslation("ask");
  const talk = useTalk();
  const { editing, edit, leave, ask } = useEditing(talk);
  useAskedOnTheWay(talk.loaded, talk.ask);
  const last = useRef<HTMLLIElement>(null);
  const newest = talk.turns.at(-1);
  useEffect(() => {
    last.current?.scrollIntoView({ block: "start" }); // in braces: newer browsers return a promise, which is no way to clean up
  }, [newest?.id]);
  return (
    <Page
      {...(talk.loaded && talk.turns.length === 0 ? { display: <Hello /> } : { heading: t("title") })}
      counter={<AskBar onAsk={ask} onStop={talk.running === null ? null : talk.stop} editing={editing} onLeave={leave} />}
    >
      {talk.tooFast && (
        <p className={styles.wait} role="alert">
          {t("tooFast")}
        </p>
      )}
      {talk.loaded && talk.turns.length === 0 && <Welcome onAsk={talk.ask} />}
      <ol className={styles.talk} aria-label={t("talk")}>
        {talk.turns.map((turn) => (
          <li key={turn.id} ref={turn === newest ? last : null}>
            <TurnView turn={turn} newest={turn === newest} talk={talk} onEdit={() => edit(turn)} />
          </li>
        ))}
      </ol>
    </Page>
  );
}

/** The last question comes back into the field; what is asked then stands for it. */
function useEditing({ turns, loaded, ask: send }: Talk) {
  const [edited, setEdited] = useRemembered<Pick<Turn, "id" | "question"> | null>("edited", null);
  const turn = edited !== null && (!loaded || turns.at(-1)?.id === edited.id) ? edited : null; // another question came, or the talk is gone
  const ask = (question: string) => {
    setEdited(null);
    send(question, turn === null ? undefined : { replaces: turn.id });
  };
  const edit = ({ id, question }: Turn) => setEdited({ id, question });
  return { editing: turn?.question ?? null, edit, leave: () => setEdited(null), ask };
}

/** A chip of another screen brings its question along: asked once, then the address forgets it, so that a reload does not ask again. */
function useAskedOnTheWay(ready: boolean, ask: (question: string) => void): void {
  const go = useGo();
  const question = new URLSearchParams(useSearch()).get("question")?.trim() ?? "";
  const [done, setDone] = useState("");
  useEffect(() => {
    if (!ready || question === "" || question === done) return;
    setDone(question);
    go("/ask", { replace: true });
    ask(question.slice(0, 500));
  }, [ready, question, done, ask, go]);
}

/** High enough that the questions under it are in reach. */
function Hello() {
  const { t } = useTranslation("ask");
  return <Sign title={t("hello")} text={t("helloText")} tone="night" height="keyboard" />;
}

function Welcome({ onAsk }: { readonly onAsk: (question: string) => void }) {
  const { t } = useTranslation("ask");
  const suggestions = useRequest("assistant.suggestions", null, { refreshOn: "session.changed" }); // the language may be another
  return (
    <section className={styles.welcome}>
      <h2 className={styles.hello}>{t("suggested")}</h2>
      {suggestions.state === "ready" && (
        <div className={styles.suggestions} role="group" aria-label={t("suggested")}>
          {suggestions.value.map((question) => (
            <Button key={question} kind="plain" onPress={() => onAsk(question)}>
              {question}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
