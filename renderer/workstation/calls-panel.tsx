/** Shoppers who wait for somebody: rings until a member of staff comes. */
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { CallSummary, StaffCall } from "../../preload/domain/help.ts";
import { AppError } from "../../preload/errors.ts";
import { useSession } from "../app/session.tsx";
import { call } from "../bridge/call.ts";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { chime } from "../ui/chime.ts";
import { timeInWords } from "../ui/dates.ts";
import { useToast } from "../ui/toast.tsx";
import styles from "./calls-panel.module.scss";
import panel from "./panel.module.scss";

const AGAIN_MS = 4_000;

export function CallsPanel() {
  const { t } = useTranslation("workstation");
  const calls = useRequest("staff.calls", null, { refreshOn: "staff.callsChanged" });
  const open = calls.state === "ready" ? calls.value : [];
  const ringing = open.filter(({ state }) => state === "ringing").length;
  useRinging(ringing > 0);
  if (calls.state !== "ready" || open.length === 0) return null;
  return (
    <section className={styles.calls} role="alert" aria-label={t("calls.title")}>
      {open.map((each) => (
        <Waiting key={each.id} waiting={each} onAnswered={calls.again} />
      ))}
    </section>
  );
}

function useRinging(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    chime();
    const timer = setInterval(chime, AGAIN_MS);
    return () => clearInterval(timer);
  }, [on]);
}

function Waiting({ waiting, onAnswered }: { readonly waiting: StaffCall; readonly onAnswered: () => void }) {
  const { t, i18n } = useTranslation("workstation");
  const { kioskId, state, by, askedAt, summary } = waiting;
  const told = state === "coming" && by !== null ? t("calls.comingNamed", { name: by }) : t(`calls.${state}`);
  return (
    <article className={styles.call} data-state={state}>
      <h2 className={styles.kiosk}>{t("calls.kiosk", { id: kioskId })}</h2>
      <p>
        <span className={panel.state} data-state={state === "ringing" ? "new" : "ready"}>
          {told}
        </span>{" "}
        {t("calls.since", { time: timeInWords(askedAt, i18n.language) })}
      </p>
      {summary === null ? <p className={styles.none}>{t("calls.notShared")}</p> : <Summary summary={summary} />}
      <Steps waiting={waiting} onAnswered={onAnswered} />
    </article>
  );
}

function Summary({ summary: { question, answer, cards, cart } }: { readonly summary: CallSummary }) {
  const { t } = useTranslation("workstation");
  const items = cart.map(({ name, quantity }) => t("calls.item", { quantity, name }));
  const lines = { question: question ?? "", answer: answer ?? "", cards: cards.join(" · "), cart: items.join(" · ") };
  return (
    <dl className={styles.summary}>
      {(["question", "answer", "cards", "cart"] as const).map(
        (part) =>
          lines[part] !== "" && (
            <div key={part}>
              <dt>{t(`calls.${part}`)}</dt>
              <dd>{lines[part]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** A viewer may look. */
function Steps({ waiting: { id, kioskId, state }, onAnswered }: { readonly waiting: StaffCall; readonly onAnswered: () => void }) {
  const { t } = useTranslation("workstation");
  const { person } = useSession();
  const toast = useToast();
  if (person.who === "staff" && person.role === "viewer") return null;
  const answer = (to: "coming" | "done") =>
    void call("staff.answerCall", { id, to })
      .catch((error) => toast.show({ text: t(error instanceof AppError && error.code === "changed" ? "calls.changed" : "calls.failed"), tone: "warning" }))
      .finally(onAnswered);
  return (
    <div className={panel.actions}>
      {state === "ringing" && (
        <Button kind="primary" label={t("calls.comeNamed", { id: kioskId })} onPress={() => answer("coming")}>
          {t("calls.come")}
        </Button>
      )}
      <Button label={t("calls.doneNamed", { id: kioskId })} onPress={() => answer("done")}>
        {t("calls.done")}
      </Button>
    </div>
  );
}
