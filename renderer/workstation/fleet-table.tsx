import { useTranslation } from "react-i18next";
import type { FleetKiosk } from "../../preload/contract/staff.ts";
import { agoInWords, momentInWords } from "../ui/dates.ts";
import styles from "./fleet-table.module.scss";
import panel from "./panel.module.scss";

const columns = ["kiosk", "state", "seen", "outbox", "copy", "version", "model"] as const;

/** One row per kiosk, who needs somebody first; a silent one keeps its last words. */
export function FleetTable({ kiosks }: { readonly kiosks: readonly FleetKiosk[] }) {
  const { t } = useTranslation("keeping");
  return (
    <section className={styles.fleet}>
      <h2 className={panel.heading}>{t("fleet.title")}</h2>
      {kiosks.length === 0 && <p className={panel.note}>{t("fleet.none")}</p>}
      {kiosks.length > 0 && (
        <table className={panel.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`fleet.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kiosks.map((kiosk) => (
              <Row key={kiosk.id} kiosk={kiosk} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ kiosk }: { readonly kiosk: FleetKiosk }) {
  const { t } = useTranslation("keeping");
  const { id, state, lastSeenAt, version, protocol, copyAsOf, model } = kiosk;
  const ago = useAgo();
  return (
    <tr data-state={state} className={styles.row}>
      <th scope="row" className={panel.code}>
        {id}
      </th>
      <td>
        <span className={styles.state} data-state={state}>
          {t(`fleet.states.${state}`)}
        </span>
      </td>
      <td>{ago(lastSeenAt)}</td>
      <td>
        <Outbox kiosk={kiosk} />
      </td>
      <td>{ago(copyAsOf)}</td>
      <td>{lastSeenAt === null ? t("fleet.unknown") : t("fleet.versionLine", { version, protocol })}</td>
      <td>{model === "" ? t("fleet.unknown") : model}</td>
    </tr>
  );
}

function Outbox({ kiosk: { outbox, oldestUnsentAt, damaged } }: { readonly kiosk: FleetKiosk }) {
  const { t, i18n } = useTranslation("keeping");
  const when = oldestUnsentAt === null ? "" : momentInWords(oldestUnsentAt, i18n.language);
  return (
    <>
      {t("fleet.waits", { count: outbox, when })}
      {damaged > 0 && <p className={panel.alert}>{t("fleet.damaged", { count: damaged })}</p>}
    </>
  );
}

function useAgo(): (iso: string | null) => string {
  const { t, i18n } = useTranslation("keeping");
  return (iso) => (iso === null ? t("fleet.unknown") : agoInWords(iso, i18n.language));
}
