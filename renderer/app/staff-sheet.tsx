/** Calls somebody over, with what the shopper agrees to share, and says who comes. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { HelpCall } from "../../preload/domain/help.ts";
import { call } from "../bridge/call.ts";
import { useEvent } from "../bridge/use-event.ts";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { chime } from "../ui/chime.ts";
import { timeInWords } from "../ui/dates.ts";
import { Sheet } from "../ui/sheet.tsx";
import { useToast } from "../ui/toast.tsx";
import { useGo } from "./navigation.tsx";
import { useSession } from "./session.tsx";
import styles from "./sheets.module.scss";
import { useSheets } from "./sheets.tsx";

export function StaffSheet() {
  const { t } = useTranslation("shell");
  const { opened, close } = useSheets();
  const { current, ring, cancel } = useHelp(opened === "staff");
  const state = current?.state ?? "idle";
  const title = current?.by ? t("staff.title.comingNamed", { name: current.by }) : t(`staff.title.${state}`);
  return (
    <Sheet open={opened === "staff"} title={title} onClose={close} actions={<Actions state={state} onRing={ring} onCancel={cancel} />}>
      {state === "idle" ? <Offer /> : <Told call={current} />}
    </Sheet>
  );
}

type State = HelpCall["state"] | "idle";

/** What is told while the sheet is closed comes as a message. */
function useHelp(shown: boolean) {
  const { t } = useTranslation("shell");
  const toast = useToast();
  const help = useRequest("help.current", null, { follow: "help.changed" });
  const current = help.state === "ready" ? help.value : null;
  useEvent("help.changed", (changed) => {
    if (changed === null || changed.state === "ringing") return;
    chime();
    if (shown) return;
    if (changed.state === "coming") toast.show({ text: changed.by === null ? t("staff.title.coming") : t("staff.title.comingNamed", { name: changed.by }) });
    else toast.show({ text: `${t(`staff.title.${changed.state}`)} ${t("staff.where")}`, tone: "warning" });
  });
  const ring = (withTalk: boolean) => {
    call("help.call", { withTalk }).catch(() => toast.show({ text: `${t("staff.title.not-reached")} ${t("staff.where")}`, tone: "warning" }));
  };
  const cancel = (onCancelled: () => void) => {
    const told = () => {
      onCancelled();
      toast.show({ text: t("staff.cancelled") });
    };
    call("help.cancel", null).then(told, () => toast.show({ text: t("staff.notCancelled"), tone: "warning" }));
  };
  return { current, ring, cancel };
}

interface Does {
  readonly state: State;
  readonly onRing: (withTalk: boolean) => void;
  readonly onCancel: (onCancelled: () => void) => void;
}

function Actions({ state, onRing, onCancel }: Does) {
  const { t } = useTranslation("shell");
  const { close } = useSheets();
  const go = useGo();
  const shares = useShared().length > 0;
  if (state === "ringing" || state === "coming")
    return (
      <Button size="large" onPress={() => onCancel(close)}>
        {t("staff.cancel")}
      </Button>
    );
  const ask = () => {
    close();
    go("/ask");
  };
  return (
    <>
      {shares && (
        <Button kind="primary" size="large" onPress={() => onRing(true)}>
          {t("staff.callAndShare")}
        </Button>
      )}
      <Button kind={shares ? "second" : "primary"} size="large" onPress={() => onRing(false)}>
        {t(shares ? "staff.callOnly" : "callStaff")}
      </Button>
      {state !== "idle" && (
        <Button size="large" onPress={ask}>
          {t("staff.ask")}
        </Button>
      )}
    </>
  );
}

/** What would be shared, one line each; empty where there is nothing. */
function useShared(): string[] {
  const { t } = useTranslation("shell");
  const { cartCount } = useSession();
  const talk = useRequest("assistant.talk", null);
  const question = talk.state === "ready" ? talk.value.at(-1)?.question : undefined;
  return [...(cartCount > 0 ? [t("staff.cart", { count: cartCount })] : []), ...(question === undefined ? [] : [t("staff.question", { question })])];
}

function Offer() {
  const { t } = useTranslation("shell");
  const shared = useShared();
  return (
    <>
      <p className={styles.lead}>{t("staff.offer")}</p>
      {shared.length > 0 && (
        <Note title={t("staff.shared")}>
          <ul className={styles.shared}>
            {shared.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}

function Note({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.note}>
      <p>{title}</p>
      {children}
    </div>
  );
}

function Told({ call: told }: { readonly call: HelpCall | null }) {
  const { t, i18n } = useTranslation("shell");
  if (told === null) return null;
  const { state, askedAt } = told;
  const waits = state === "ringing" || state === "coming";
  return (
    <div role="status">
      <p className={styles.lead}>{t(waits ? "staff.stay" : "staff.where")}</p>
      <p className={styles.note}>{waits ? t("staff.asked", { time: timeInWords(askedAt, i18n.language) }) : t("staff.meanwhile")}</p>
    </div>
  );
}
