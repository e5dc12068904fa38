import { Search } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useGo } from "../app/navigation.tsx";
import { Button } from "../ui/button.tsx";
import styles from "./search-row.module.scss";

/** Looks like a field and opens the search page, where the field and its keyboard are in reach. */
export function SearchRow() {
  const { t } = useTranslation("home");
  const go = useGo();
  return (
    <div className={styles.row} role="search">
      <button type="button" className={styles.field} onClick={() => go("/search")}>
        <Search aria-hidden="true" />
        {t("search")}
      </button>
      <Button size="large" onPress={() => go("/orders")}>
        {t("orders")}
      </Button>
    </div>
  );
}
