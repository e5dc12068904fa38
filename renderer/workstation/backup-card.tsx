import { useTranslation } from "react-i18next";
import type { Backups } from "../../preload/contract/keeping.ts";
import { useSession } from "../app/session.tsx";
import { call } from "../bridge/call.ts";
import { useRequest } from "../bridge/use-request.ts";
import { bytesInWords } from "../ui/bytes.ts";
import { Button } from "../ui/button.tsx";
import { agoInWords, momentInWords } from "../ui/dates.ts";
import { useToast } from "../ui/toast.tsx";
import panel from "./panel.module.scss";

const keepers: readonly string[] = ["manager", "technician"];
const OLD_MS = 36 * 3600 * 1000; // a night was missed

/** How old the newest backup is, how large, and one made now. */
export function BackupCard() {
  const { t } = useTranslation("keeping");
  const { person } = useSession();
  const backups = useRequest("keeping.backups", null, { follow: "keeping.backupsChanged" });
  if (backups.state !== "ready") return null;
  const { newest, progress, problem, withCentral } = backups.value;
  const old = newest === null || Date.now() - Date.parse(newest.madeAt) > OLD_MS;
  return (
    <section className={panel.card} data-tone={old || problem !== null ? "bad" : "good"}>
      <h2 className={panel.heading}>{t("backups.title")}</h2>
      <Newest backups={backups.value} />
      {!withCentral && <p>{t("backups.notCentral")}</p>}
      {problem !== null && <p className={panel.alert}>{t("backups.problem", { why: problem })}</p>}
      {progress !== null && <Step progress={progress} />}
      {person.who === "staff" && keepers.includes(person.role) && <Now running={progress !== null} />}
    </section>
  );
}

function Newest({ backups: { newest, kept, folder } }: { readonly backups: Backups }) {
  const { t, i18n } = useTranslation("keeping");
  if (newest === null) return <p>{t("backups.none")}</p>;
  const { madeAt, bytes } = newest;
  const [when, ago] = [momentInWords(madeAt, i18n.language), agoInWords(madeAt, i18n.language)];
  return (
    <>
      <p>{t("backups.newest", { when, ago, size: bytesInWords(bytes, i18n.language) })}</p>
      <p className={panel.path}>{t("backups.kept", { count: kept, folder })}</p>
    </>
  );
}

function Step({ progress: { what, done, total } }: { readonly progress: NonNullable<Backups["progress"]> }) {
  const { t, i18n } = useTranslation("keeping");
  const words = (bytes: number) => bytesInWords(bytes, i18n.language);
  return <p role="status">{t(`backups.steps.${what}`, { done: words(done), total: words(total) })}</p>;
}

function Now({ running }: { readonly running: boolean }) {
  const { t } = useTranslation("keeping");
  const toast = useToast();
  const start = () => void call("keeping.backUp", null).catch(() => toast.show({ text: t("backups.failed"), tone: "warning" }));
  return (
    <Button disabled={running} onPress={start}>
      {t(running ? "backups.running" : "backups.now")}
    </Button>
  );
}
