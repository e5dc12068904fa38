import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { useGo } from "./navigation.tsx";
import styles from "./sheets.module.scss";
import { useSheets } from "./sheets.tsx";

/** Says where the desk is: calling somebody over comes with the staff screens. */
export function StaffSheet() {
  const { t } = useTranslation("shell");
  const { opened, close } = useSheets();
  const go = useGo();
  const ask = () => {
    close();
    go("/ask");
  };
  return (
    <Sheet
      open={opened === "staff"}
      title={t("staff.title")}
      onClose={close}
      actions={
        <Button size="large" onPress={ask}>
          {t("staff.ask")}
        </Button>
      }
    >
      <p className={styles.lead}>{t("staff.where")}</p>
      <p className={styles.note}>{t("staff.meanwhile")}</p>
    </Sheet>
  );
}
