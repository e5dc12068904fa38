import { useTranslation } from "react-i18next";
import type { Measured } from "../../preload/contract/shelves.ts";
import panel from "./panel.module.scss";
import styles from "./shelves.module.scss";

const columns = ["impressions", "taps", "tapRate", "carts", "orders"] as const;

/** Shown, tapped, carried, ordered: by shelf, and below each shelf by position. */
export function ShelfMeasures({ measured }: { readonly measured: readonly Measured[] }) {
  const { t } = useTranslation("shelves");
  return (
    <section className={styles.section}>
      <h2 className={panel.heading}>{t("measured")}</h2>
      <p className={panel.note}>{t(measured.length === 0 ? "nothingMeasured" : "howMeasured")}</p>
      {measured.length > 0 && (
        <table className={`${panel.table} ${styles.measures}`}>
          <thead>
            <tr>
              <th scope="col">{t("columns.shelf")}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className={styles.number}>
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measured.map((line) => (
              <MeasuredRow key={`${line.scenario} ${line.position ?? "all"}`} line={line} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function MeasuredRow({ line: { scenario, position, tapRate, ...counts } }: { readonly line: Measured }) {
  const { t, i18n } = useTranslation("shelves");
  const share = new Intl.NumberFormat(i18n.language, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const rate = tapRate === null ? t("tooEarly") : t("between", { low: share.format(tapRate.low), high: share.format(tapRate.high) });
  return (
    <tr data-whole={position === null || undefined}>
      <th scope="row">{position === null ? t(`scenario.${scenario}`) : t("position", { position })}</th>
      {columns.map((column) => (
        <td key={column} className={styles.number}>
          {column === "tapRate" ? rate : counts[column].toLocaleString(i18n.language)}
        </td>
      ))}
    </tr>
  );
}
