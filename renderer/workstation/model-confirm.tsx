import { useTranslation } from "react-i18next";
import type { ModelEntry, ModelRole } from "../../preload/contract/models.ts";
import { call } from "../bridge/call.ts";
import { bytesInWords } from "../ui/bytes.ts";
import { Button } from "../ui/button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { useToast } from "../ui/toast.tsx";

export type Asking = { readonly what: "download"; readonly entry: ModelEntry } | { readonly what: "use"; readonly entry: ModelEntry; readonly role: ModelRole };

/** Before gigabytes are fetched under somebody's licence, and before what answers is changed. */
export function ModelConfirm({ asking, onClose }: { readonly asking: Asking | null; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation("models");
  const toast = useToast();
  if (asking === null) return null;
  const { entry } = asking;
  const key = asking.what === "download" ? "confirmDownload" : "confirmUse";
  const words = { name: entry.name, licence: entry.licence, bytes: bytesInWords(entry.bytes - entry.received, i18n.language) };
  const role = asking.what === "use" ? t(`forRole.${asking.role}`) : "";
  const go = () => {
    onClose();
    const begun = asking.what === "download" ? call("models.download", { id: entry.id }) : call("models.activate", { id: entry.id, role: asking.role });
    void begun.catch(() => toast.show({ text: t("actionFailed"), tone: "warning" }));
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t(`${key}.no`)}</Button>
      <Button kind="primary" onPress={go}>
        {t(`${key}.yes`, words)}
      </Button>
    </>
  );
  return (
    <Sheet open title={t(`${key}.title`, { ...words, role })} onClose={onClose} actions={actions}>
      <p>{t(`${key}.text`, words)}</p>
      {asking.what === "download" && <p>{t("confirmDownload.licence", words)}</p>}
    </Sheet>
  );
}
