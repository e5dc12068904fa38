/** Where an order is: by the code on the receipt, or all of one's own for who is signed in. */
import { useTranslation } from "react-i18next";
import { useBack, useGo } from "../app/navigation.tsx";
import { useRemembered } from "../app/remembered.ts";
import { useFirstName } from "../app/session.tsx";
import { Button } from "../ui/button.tsx";
import { ProductDrawing } from "../ui/drawings/product-drawing.tsx";
import { Page } from "../ui/page.tsx";
import { Sign } from "../ui/sign.tsx";
import { CodeForm } from "./code-form.tsx";
import { MyOrders } from "./my-orders.tsx";
import { OrderByCode } from "./order-by-code.tsx";
import styles from "./orders-screen.module.scss";

export function OrdersScreen() {
  const { t } = useTranslation("orders");
  const [code, setCode] = useRemembered<string | null>("code", null);
  const signedIn = useFirstName() !== null;
  return (
    <Page
      display={
        <Sign
          title={t("title")}
          text={t("text")}
          tone="night"
          height="keyboard"
          goods={<ProductDrawing kind="suitcase" departmentId="" colour="yellow" ground="navy" />}
        />
      }
      counter={<OrdersActions signedIn={signedIn} />}
    >
      <div className={styles.orders}>
        <CodeForm onFind={setCode} />
        {code !== null && <OrderByCode code={code} />}
        {signedIn && <MyOrders />}
      </div>
    </Page>
  );
}

function OrdersActions({ signedIn }: { readonly signedIn: boolean }) {
  const { t } = useTranslation("orders");
  const back = useBack();
  const go = useGo();
  return (
    <>
      <Button size="large" onPress={back}>
        {t("back")}
      </Button>
      {!signedIn && (
        <Button size="large" onPress={() => go("/sign-in")}>
          {t("signIn")}
        </Button>
      )}
    </>
  );
}
