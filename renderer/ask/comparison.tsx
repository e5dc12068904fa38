import { useTranslation } from "react-i18next";
import type { Block } from "../../preload/domain/chat.ts";
import styles from "./comparison.module.scss";

/** Differences first; the better value is marked in weight and in words, never by colour. */
export function Comparison({ block: { names, rows } }: { readonly block: Extract<Block, { type: "comparison" }> }) {
  const { t } = useTranslation("ask");
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t("compared")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("feature")}</th>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells, best }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={index} data-best={index === best || undefined}>
                {index === best ? t("better", { value: cell }) : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
