import { useTranslation } from "react-i18next";
import type { Block } from "../../preload/domain/chat.ts";
import styles from "./comparison.module.scss";

type Table = Extract<Block, { type: "comparison" }>;

/** Differences first, then what is the same; the better value is marked in weight and in words, never by colour. */
export function Comparison({ block: { names, rows } }: { readonly block: Table }) {
  const { t } = useTranslation("ask");
  const { t: tell } = useTranslation("answer");
  const [differing, same] = [rows.filter(({ differs }) => differs), rows.filter(({ differs }) => !differs)];
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
      {differing.length > 0 && <Rows rows={differing} columns={names.length + 1} heading={tell("comparison.differs")} />}
      {same.length > 0 && <Rows rows={same} columns={names.length + 1} heading={tell("comparison.same")} />}
    </table>
  );
}

function Rows({ rows, columns, heading }: { readonly rows: Table["rows"]; readonly columns: number; readonly heading: string }) {
  const { t } = useTranslation("ask");
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={columns}>
          {heading}
        </th>
      </tr>
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
  );
}
