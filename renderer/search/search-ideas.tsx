import { useTranslation } from "react-i18next";
import { useGo } from "../app/navigation.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { capitalised } from "../ui/capitalised.ts";
import styles from "./search-ideas.module.scss";

const IDEAS = 9;

interface Props {
  readonly onPick: (text: string) => void;
}

/** Before a letter is typed: the kinds of goods there are most of. */
export function SearchIdeas({ onPick }: Props) {
  const { t, i18n } = useTranslation("search");
  const go = useGo();
  const shop = useRequest("catalogue.find", { filters: { inStock: true }, pageSize: 1 });
  if (shop.state !== "ready") return null;
  return (
    <section className={styles.ideas} aria-label={t("ideas")}>
      <h2 className={styles.title}>{t("ideas")}</h2>
      <ul className={styles.list}>
        {shop.value.facets.kinds.slice(0, IDEAS).map(({ value, label }) => (
          <li key={value}>
            <Button onPress={() => onPick(label)}>{capitalised(label, i18n.language)}</Button>
          </li>
        ))}
        <li>
          <Button kind="quiet" onPress={() => go("/shop")}>
            {t("departments")}
          </Button>
        </li>
      </ul>
    </section>
  );
}
