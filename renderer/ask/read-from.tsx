import { useTranslation } from "react-i18next";
import type { Source, Turn } from "../../preload/domain/chat.ts";
import { useGo } from "../app/navigation.tsx";
import { seenInWords } from "../ui/dates.ts";
import styles from "./read-from.module.scss";

type Read = Turn["readFrom"][number];

/** "Read from the catalogue (4 products) at 10:44. Nothing here was written from memory." Each source opens what was read. */
export function ReadFrom({ readFrom }: Pick<Turn, "readFrom">) {
  const { t, i18n } = useTranslation("ask");
  if (readFrom.length === 0) return null;
  const mark = "\n"; // stands for the list in the sentence, and is no part of any
  const [before, after] = t("readFrom", { sources: mark }).split(mark);
  const places = readFrom.map((_, index) => String(index));
  const parts = new Intl.ListFormat(i18n.language, { type: "conjunction" }).formatToParts(places);
  return (
    <p className={styles.source}>
      {before}
      {parts.map(({ type, value }, index) => {
        const read = type === "element" ? readFrom[Number(value)] : undefined;
        return read === undefined ? value : <Opens key={index} read={read} />;
      })}
      {after}
    </p>
  );
}

function Opens({ read: { source, ref, count, asOf } }: { readonly read: Read }) {
  const { t, i18n } = useTranslation("ask");
  const go = useGo();
  const told = t("at", { source: t(`source.${source}`, { count }), time: seenInWords(asOf, i18n.language) });
  return (
    <button type="button" className={styles.open} onClick={() => go(placeOf[source](ref))}>
      {told}
    </button>
  );
}

/** The very thing where it is one; else where all of its kind are. */
const placeOf: Readonly<Record<Source, (ref: string | null) => string>> = {
  catalogue: (ref) => (ref === null ? "/shop" : `/product/${ref}`),
  manufacturers: (ref) => (ref === null ? "/shop" : `/manufacturer/${ref}`),
  promotions: (ref) => (ref === null ? "/offers" : `/offers/${ref}`),
  documents: (ref) => (ref === null ? "/store" : `/store?document=${ref}`),
  reviews: (ref) => (ref === null ? "/shop" : `/product/${ref}/reviews`),
  orders: () => "/orders",
};
