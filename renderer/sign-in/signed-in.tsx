import { useTranslation } from "react-i18next";
import { useGo } from "../app/navigation.tsx";
import { useSheets } from "../app/sheets.tsx";
import { Button } from "../ui/button.tsx";
import { ProductDrawing } from "../ui/drawings/product-drawing.tsx";
import { Page } from "../ui/page.tsx";
import { Sign } from "../ui/sign.tsx";
import styles from "./sign-in.module.scss";

export function SignedIn({ name }: { readonly name: string }) {
  const { t } = useTranslation("signIn");
  const go = useGo();
  const { open } = useSheets();
  return (
    <Page
      display={
        <Sign
          title={t("hello", { name })}
          text={t("helloText")}
          tone="night"
          height="tall"
          goods={<ProductDrawing kind="mug" departmentId="" colour="yellow" ground="navy" />}
        />
      }
    >
      <div className={styles.ways}>
        <Button size="large" kind="primary" onPress={() => go("/")}>
          {t("picks")}
        </Button>
        <Button size="large" onPress={() => go("/orders")}>
          {t("orders")}
        </Button>
        <Button size="large" onPress={() => go("/used")}>
          {t("used")}
        </Button>
        <Button size="large" onPress={() => open("finish")}>
          {t("finish")}
        </Button>
      </div>
    </Page>
  );
}
