import { useTranslation } from "react-i18next";
import type { Measured } from "../../preload/contract/shelves.ts";
import panel from "./panel.module.scss";

/** Shown, tapped, carried, ordered: by shelf, and below each shelf by position. */
export function ShelfMeasures({ measured }: { readonly measured: readonly Measured[] }) {
  const { t } = useTranslation("shelves");
  return (
    <section>
      <h2 className={panel.heading}>{t("measured")}</h2>
      {measured.length === 0 ? (
        <p className={panel.note}>{t("nothingMeasured")}</p>
      ) : (
        <table className={panel.table}>
          <thead>
            <tr>
              {(["shelf", "position", "impressions", "taps", "tapRate", "carts", "orders"] as const).map((column) => (
                <th key={column} scope="col">
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

function MeasuredRow({ line: { scenario, position, impressions, taps, carts, orders, tapRate } }: { readonly line: Measured }) {
  const { t, i18n } = useTranslation("shelves");
  const share = new Intl.NumberFormat(i18n.language, { style: "percent", maximumFractionDigits: 1 });
  return (
    <tr>
      <th scope="row">{t(`scenario.${scenario}`)}</th>
      <td className={panel.figure}>{position ?? t("all")}</td>
      <td className={panel.figure}>{impressions}</td>
      <td className={panel.figure}>{taps}</td>
      <td>{tapRate === null ? t("tooEarly") : t("between", { low: share.format(tapRate.low), high: share.format(tapRate.high) })}</td>
      <td className={panel.figure}>{carts}</td>
      <td className={panel.figure}>{orders}</td>
    </tr>
  );
}
