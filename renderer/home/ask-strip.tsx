import { useTranslation } from "react-i18next";
import { useGo } from "../app/navigation.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import styles from "./ask-strip.module.scss";

const CHIPS = 3;

/** The counter clerk's strip: questions that can be answered, one touch each. */
export function AskStrip() {
  const { t } = useTranslation("home");
  const go = useGo();
  const suggestions = useRequest("assistant.suggestions", null, { refreshOn: "session.changed" }); // the language may be another
  const questions = suggestions.state === "ready" && suggestions.value.length > 0 ? shortest(suggestions.value) : [t("askExample")];
  return (
    <section className={styles.strip} aria-label={t("ask")}>
      <h2 className={styles.title}>{t("ask")}</h2>
      {questions.map((question) => (
        <Button key={question} kind="plain" onPress={() => go(`/ask?question=${encodeURIComponent(question)}`)}>
          {question}
        </Button>
      ))}
    </section>
  );
}

/** The strip has one row, and a question that is cut off is none. */
function shortest(questions: readonly string[]): string[] {
  return questions.toSorted((a, b) => a.length - b.length).slice(0, CHIPS);
}
