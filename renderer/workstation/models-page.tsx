/** Which models there are, what this machine can do with them, and which one answers. */
import { useTranslation } from "react-i18next";
import { useRemembered } from "../app/remembered.ts";
import { useSession } from "../app/session.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { bytesInWords } from "../ui/bytes.ts";
import { Button } from "../ui/button.tsx";
import { ErrorState } from "../ui/notice.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import type { ModelsState } from "../../preload/contract/models.ts";
import { type Asking, ModelConfirm } from "./model-confirm.tsx";
import { ModelEntryCard } from "./model-entry.tsx";
import { ModelImport } from "./model-import.tsx";
import { JobLine } from "./model-job.tsx";
import { RoleCard } from "./model-role.tsx";
import styles from "./models.module.scss";
import panel from "./panel.module.scss";

const keepers: readonly string[] = ["manager", "technician"];

export function ModelsPage() {
  const { t } = useTranslation("models");
  const models = useRequest("models.state", null, { follow: "models.changed" });
  const { person } = useSession();
  const [asking, setAsking] = useRemembered<Asking | null>("asking", null);
  const [importing, setImporting] = useRemembered("importing", false);
  const mayChange = person.who === "staff" && keepers.includes(person.role);
  if (models.state !== "ready")
    return (
      <>
        <h1 className={panel.title}>{t("title")}</h1>
        {models.state === "loading" ? <LinesSkeleton count={5} /> : <ErrorState error={models.error} onAgain={models.again} />}
      </>
    );
  const { roles, machine, entries, imports, folder } = models.value;
  return (
    <>
      <h1 className={panel.title}>{t("title")}</h1>
      <p className={styles.lead}>{t(mayChange ? "lead" : "forbidden")}</p>
      <div className={panel.cards}>
        {roles.map((role) => (
          <RoleCard key={role.role} state={role} mayChange={mayChange} />
        ))}
        <MachineCard machine={machine} />
      </div>
      <div className={styles.head}>
        <h2 className={panel.heading}>{t("list")}</h2>
        {mayChange && <Button onPress={() => setImporting(true)}>{t("bring")}</Button>}
      </div>
      {imports.map(({ path, job }) => (
        <JobLine key={path} name={path} cancelKey={path} job={job} mayChange={mayChange} />
      ))}
      <ul className={panel.items}>
        {entries.map((entry) => (
          <ModelEntryCard key={entry.id} entry={entry} mayChange={mayChange} onAsk={setAsking} />
        ))}
      </ul>
      <p className={styles.lead}>{t("folder", { folder })}</p>
      <ModelConfirm asking={asking} onClose={() => setAsking(null)} />
      {importing && <ModelImport onClose={() => setImporting(false)} />}
    </>
  );
}

function MachineCard({ machine }: { readonly machine: ModelsState["machine"] }) {
  const { t, i18n } = useTranslation("models");
  const words = (bytes: number) => bytesInWords(bytes, i18n.language);
  const { freeMemory, totalMemory, freeDisk, freeVram, totalVram, device, backend } = machine;
  return (
    <section className={panel.card}>
      <h2 className={panel.heading}>{t("machine")}</h2>
      <p>{t("memory", { free: words(freeMemory), total: words(totalMemory) })}</p>
      <p>
        {freeVram === null ? t("noCard") : t("withCard", { device: device ?? t(`backends.${backend}`), free: words(freeVram), total: words(totalVram ?? 0) })}
      </p>
      <p>{t("disk", { free: words(freeDisk) })}</p>
    </section>
  );
}
