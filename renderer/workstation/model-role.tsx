import { useTranslation } from "react-i18next";
import type { RoleState } from "../../preload/contract/models.ts";
import { call } from "../bridge/call.ts";
import { bytesInWords } from "../ui/bytes.ts";
import { Button } from "../ui/button.tsx";
import { useToast } from "../ui/toast.tsx";
import styles from "./models.module.scss";
import panel from "./panel.module.scss";

/** What answers for one role, where it computes, and the way back. */
export function RoleCard({ state, mayChange }: { readonly state: RoleState; readonly mayChange: boolean }) {
  const { t } = useTranslation("models");
  const toast = useToast();
  const { role, chosen, before, answering, why } = state;
  const fallen = state.state === "ready" && answering !== chosen && why !== null;
  const goBack = () =>
    void call("models.rollback", { role }).then(
      () => toast.show({ text: t("backDone", { role: t(`role.${role}`), name: before ?? "" }) }),
      () => toast.show({ text: t("backFailed"), tone: "warning" }),
    );
  return (
    <section className={panel.card} data-tone={fallen || state.state === "absent" || state.state === "failed" ? "bad" : "good"}>
      <h2 className={panel.heading}>{t(`role.${role}`)}</h2>
      <p className={styles.strong}>{t(`answering.${state.state}`, { name: answering ?? chosen })}</p>
      {fallen && <p>{t("chosenNot", { chosen })}</p>}
      {why !== null && <p className={styles.detail}>{t("why", { why })}</p>}
      <Placed placement={state.placement} />
      {mayChange && before !== null && (
        <div className={styles.under}>
          <Button label={t("named", { what: t("back", { name: before }), name: t(`role.${role}`) })} onPress={goBack}>
            {t("back", { name: before })}
          </Button>
        </div>
      )}
    </section>
  );
}

function Placed({ placement }: Pick<RoleState, "placement">) {
  const { t, i18n } = useTranslation("models");
  if (placement === null) return null;
  const { backend, layers, ofLayers, context, freeVram, totalVram } = placement;
  if (backend === "cpu") return <p>{t("processor", { tokens: context })}</p>;
  const [free, total] = [freeVram, totalVram].map((bytes) => bytesInWords(bytes ?? 0, i18n.language));
  return <p>{t("card", { backend: t(`backends.${backend}`), layers, ofLayers, tokens: context, free, total })}</p>;
}
