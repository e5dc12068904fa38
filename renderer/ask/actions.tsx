import { useTranslation } from "react-i18next";
import type { Block } from "../../preload/domain/chat.ts";
import { useGo } from "../app/navigation.tsx";
import { useSheets } from "../app/sheets.tsx";
import { Button } from "../ui/button.tsx";
import styles from "./block-view.module.scss";

export function Actions({ block: { actions } }: { readonly block: Extract<Block, { type: "actions" }> }) {
  const { t } = useTranslation("answer");
  const go = useGo();
  const { open } = useSheets();
  const does = { "call-staff": () => open("staff"), "sign-in": () => go("/sign-in") };
  return (
    <div className={styles.replies}>
      {actions.map((action) => (
        <Button key={action} kind="primary" onPress={does[action]}>
          {t(`do.${action}`)}
        </Button>
      ))}
    </div>
  );
}
