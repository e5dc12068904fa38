import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AppError } from "../../preload/errors.ts";
import { useRemembered } from "../app/remembered.ts";
import { call } from "../bridge/call.ts";
import { useRequest } from "../bridge/use-request.ts";
import { bytesInWords } from "../ui/bytes.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import styles from "./models.module.scss";
import panel from "./panel.module.scss";

/** From a USB stick by one touch, from anywhere else by its path. */
export function ModelImport({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("models");
  const [path, setPath] = useRemembered("path", "");
  const [error, setError] = useState<string | null>(null);
  const bring = (from: string) =>
    void call("models.import", { path: from }).then(onClose, (failure) =>
      setError(t(failure instanceof AppError && failure.code === "not-found" ? "import.nothing" : "import.failed")),
    );
  return (
    <Sheet open title={t("import.title")} onClose={onClose}>
      <p>{t("import.text")}</p>
      <Sticks onBring={bring} />
      <div className={panel.tools}>
        <Field label={t("import.folder")} value={path} onChange={setPath} onEnter={() => path !== "" && bring(path)} maxLength={500} error={error} />
        <Button kind="primary" disabled={path === ""} onPress={() => bring(path)}>
          {t("import.go")}
        </Button>
      </div>
    </Sheet>
  );
}

function Sticks({ onBring }: { readonly onBring: (path: string) => void }) {
  const { t, i18n } = useTranslation("models");
  const found = useRequest("models.look", { folder: null });
  if (found.state === "loading") return <LinesSkeleton count={2} />;
  const files = found.state === "ready" ? found.value : [];
  return (
    <div className={styles.sticks}>
      {files.length === 0 && <p>{t("import.none")}</p>}
      <ul className={panel.items}>
        {files.map((file) => (
          <li key={file.path} className={styles.stick}>
            <span>
              {file.path}, {bytesInWords(file.bytes, i18n.language)}
            </span>
            <Button label={t("named", { what: t("import.take"), name: file.path })} onPress={() => onBring(file.path)}>
              {t("import.take")}
            </Button>
          </li>
        ))}
      </ul>
      <Button onPress={found.again}>{t("import.lookAgain")}</Button>
    </div>
  );
}
