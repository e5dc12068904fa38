import { useTranslation } from "react-i18next";
import type { LogLine } from "../../preload/contract/staff.ts";
import { useRemembered } from "../app/remembered.ts";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { ErrorState } from "../ui/notice.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { useKept } from "../ui/use-kept.ts";
import panel from "./panel.module.scss";

const levels = ["info", "warn", "error"] as const;

export function LogsPage() {
  const { t } = useTranslation("workstation");
  const [level, setLevel] = useRemembered<(typeof levels)[number]>("level", "info");
  const [text, setText] = useRemembered("text", "");
  const asked = useRequest("staff.logs", { level, text });
  const { value } = useKept(asked);
  if (asked.state === "failed" && asked.error.code === "not-allowed") return <p className={panel.note}>{t("logs.forbidden")}</p>;
  return (
    <>
      <h1 className={panel.title}>{t("pages.logs")}</h1>
      <div className={panel.tools}>
        <Field label={t("logs.filter")} value={text} onChange={setText} maxLength={100} />
        <div className={panel.actions} role="group" aria-label={t("logs.levels")}>
          {levels.map((one) => (
            <Button key={one} pressed={one === level} onPress={() => setLevel(one)}>
              {t(`logs.level.${one}`)}
            </Button>
          ))}
        </div>
      </div>
      {asked.state === "failed" && <ErrorState error={asked.error} onAgain={asked.again} />}
      {asked.state !== "failed" && value === null && <LinesSkeleton count={5} />}
      {value !== null && (value.length === 0 ? <p className={panel.note}>{t("logs.none")}</p> : <LogTable lines={value} />)}
    </>
  );
}

function LogTable({ lines }: { readonly lines: readonly LogLine[] }) {
  const { t } = useTranslation("workstation");
  return (
    <table className={panel.table}>
      <thead>
        <tr>
          {(["at", "severity", "scope", "event", "correlation"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`logs.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ at, level, scope, event, correlationId, fields }, index) => (
          <tr key={index}>
            <td className={panel.figure}>{at.slice(5, 23).replace("T", " ")}</td>
            <td>{level}</td>
            <td>{scope}</td>
            <td>
              {event} {fields === "{}" ? "" : fields}
            </td>
            <td>{correlationId?.slice(0, 8)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
