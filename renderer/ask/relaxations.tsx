import { useTranslation } from "react-i18next";
import type { Block } from "../../preload/domain/chat.ts";
import { Button } from "../ui/button.tsx";
import styles from "./block-view.module.scss";

interface Props {
  readonly block: Extract<Block, { type: "relaxations" }>;
  readonly onAsk: (question: string) => void;
}

/** Each wish that may be dropped, with what would fit then; a touch asks again without it. */
export function Relaxations({ block: { relaxations }, onAsk }: Props) {
  const { t } = useTranslation("answer");
  return (
    <section aria-label={t("relax")}>
      <h2 className={styles.label}>{t("relax")}</h2>
      <div className={styles.replies}>
        {relaxations.map(({ drop, label, count, ask }) => (
          <Button key={drop} onPress={() => onAsk(ask)}>
            {t("without", { label, count })}
          </Button>
        ))}
      </div>
    </section>
  );
}
