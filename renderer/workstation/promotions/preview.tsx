/** What the promotion would do to real prices, as main works them out, while it is written. */
import { useTranslation } from "react-i18next";
import type { DraftExample, DraftPreview, DraftProblem } from "../../../preload/contract/promotions.ts";
import { useCalm } from "../../app/use-calm.ts";
import { useRequest } from "../../bridge/use-request.ts";
import { momentInWords } from "../../ui/dates.ts";
import { formatMoney } from "../../ui/money.ts";
import { ErrorState } from "../../ui/notice.tsx";
import { PromotionTicketTag } from "../../ui/ticket.tsx";
import { useKept } from "../../ui/use-kept.ts";
import panel from "../panel.module.scss";
import styles from "./form.module.scss";
import type { Draft } from "./understood.ts";
import type { FormPart } from "./use-form.ts";

const SHOWN = 6;

export function Preview({ form }: FormPart) {
  const { t } = useTranslation("promotions");
  const { draft } = form;
  return (
    <section className={panel.card} aria-label={t("preview.title")}>
      <h2 className={panel.heading}>{t("preview.title")}</h2>
      {draft === null ? <p>{t("preview.notYet")}</p> : <Foretold form={form} draft={draft} />}
      <Problems problems={form.refused} currency={form.currency} />
    </section>
  );
}

function Foretold({ form, draft }: FormPart & { readonly draft: Draft }) {
  const asked = useCalm(JSON.stringify({ id: form.words.id, draft }));
  const preview = useRequest("promotions.preview", JSON.parse(asked) as { id: string; draft: Draft }); // `as`: written in the line above
  const { value } = useKept(preview);
  if (preview.state === "failed") return <ErrorState error={preview.error} onAgain={preview.again} />;
  return value === null ? null : <Shown preview={value} currency={form.currency} />;
}

function Shown({ preview, currency }: { readonly preview: DraftPreview; readonly currency: string }) {
  const { t, i18n } = useTranslation("promotions");
  const { at, ticket, examples, beside, problems, belowCost, costsKnown } = preview;
  const cheaper = examples.some(({ before, after }) => after < before);
  return (
    <div className={styles.foretold} role="status">
      <PromotionTicketTag text={ticket} />
      <p>{t("preview.at", { when: momentInWords(at, i18n.language) })}</p>
      <ul className={panel.items}>
        {examples.slice(0, SHOWN).map((example) => (
          <Example key={JSON.stringify(example.lines)} example={example} currency={currency} />
        ))}
      </ul>
      {examples.length > SHOWN && <p>{t("preview.more")}</p>}
      <Problems problems={problems} currency={currency} />
      {examples.length > 0 && !cheaper && <p className={panel.alert}>{t("preview.nothing")}</p>}
      {belowCost.length > 0 && <p className={panel.alert}>{t("preview.belowCost", { count: belowCost.length, name: belowCost[0] })}</p>}
      {costsKnown === 0 && <p>{t("preview.noCosts")}</p>}
      {beside.length > 0 && <p>{t("preview.beside", { count: beside.length, names: beside.slice(0, 4).join(", ") })}</p>}
    </div>
  );
}

function Example({ example: { lines, before, after }, currency }: { readonly example: DraftExample; readonly currency: string }) {
  const { t, i18n } = useTranslation("promotions");
  const money = (cents: number) => formatMoney(cents, currency, i18n.language);
  const what = lines.map(({ name, quantity }) => (quantity === 1 ? name : t("preview.pieces", { name, quantity }))).join(", ");
  return (
    <li className={styles.example}>
      <span>{what}</span>
      <strong>{after < before ? t("preview.becomes", { before: money(before), after: money(after) }) : t("preview.stays", { before: money(before) })}</strong>
    </li>
  );
}

function Problems({ problems, currency }: { readonly problems: readonly DraftProblem[]; readonly currency: string }) {
  const { t, i18n } = useTranslation("promotions");
  const about = ({ why, about: what }: DraftProblem) => (why === "budget-spent" ? formatMoney(Number(what), currency, i18n.language) : what);
  if (problems.length === 0) return null;
  return (
    <ul className={panel.items} role="alert">
      {problems.map((problem) => (
        <li key={problem.why} className={panel.alert}>
          {t(`problems.${problem.why}`, { about: about(problem) })}
        </li>
      ))}
    </ul>
  );
}
