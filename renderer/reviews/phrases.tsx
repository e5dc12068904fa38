/** Phrases to tap for whoever does not want to type: each is put in, or taken out of, the words. */
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";
import styles from "./phrases.module.scss";

interface Props {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

const phrases = ["quality", "value", "easy", "disappointed", "broke", "loud"] as const;

export function Phrases({ text, onChange }: Props) {
  const { t } = useTranslation("reviews");
  const toggle = (words: string) => onChange(text.includes(words) ? text.replace(words, "").replace(/\s+/g, " ").trim() : `${text} ${words}`.trim());
  return (
    <fieldset className={styles.phrases}>
      <legend className={styles.legend}>{t("writing.phrases")}</legend>
      <div className={styles.chips}>
        {phrases.map((phrase) => {
          const words = `${t(`writing.phrase.${phrase}`)}.`;
          return (
            <Button key={phrase} pressed={text.includes(words)} onPress={() => toggle(words)}>
              {t(`writing.phrase.${phrase}`)}
            </Button>
          );
        })}
      </div>
    </fieldset>
  );
}
