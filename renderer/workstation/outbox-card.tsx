import { useTranslation } from "react-i18next";
import type { Conflicts } from "../../preload/contract/keeping.ts";
import { momentInWords } from "../ui/dates.ts";
import styles from "./conflicts.module.scss";
import { useKind } from "./use-kind.ts";
import panel from "./panel.module.scss";

/** The outbox of the machine that staff stand at. */
export function HereCard({ here: { waiting, oldest, damaged, rows } }: { readonly here: Conflicts["here"] }) {
  const { t, i18n } = useTranslation("keeping");
  const kindOf = useKind();
  return (
    <section className={styles.kiosk} data-tone={damaged > 0 ? "bad" : "good"}>
      <h2 className={panel.heading}>{t("here.title")}</h2>
      <p>
        {waiting === 0 ? t("here.empty") : t("here.waits", { count: waiting })}
        {oldest !== null && `, ${t("here.oldest", { when: momentInWords(oldest, i18n.language) })}`}
      </p>
      {damaged > 0 && <p className={panel.alert}>{t("here.damaged", { count: damaged })}</p>}
      <ul className={panel.items}>
        {rows.map(({ id, kind, createdAt, attempts, damaged: bad }) => (
          <li key={id}>
            {t("here.row", { kind: kindOf(kind), when: momentInWords(createdAt, i18n.language) })}
            {attempts > 0 && `, ${t("here.tries", { count: attempts })}`}
            {bad && `, ${t("here.bad")}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
