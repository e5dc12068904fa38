/** Three taps for who has no history: what is pointed at makes the shelf, for this visit. */
import { useTranslation } from "react-i18next";
import type { Output } from "../../preload/contract/index.ts";
import type { ProductId } from "../../preload/domain/product.ts";
import { useGo } from "../app/navigation.tsx";
import { useRemembered } from "../app/remembered.ts";
import { call } from "../bridge/call.ts";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { ErrorState } from "../ui/notice.tsx";
import { LowHead } from "../ui/low-head.tsx";
import { Page } from "../ui/page.tsx";
import { ProductPicture } from "../ui/product-picture.tsx";
import { ShelfSkeleton } from "../ui/skeleton.tsx";
import { useToast } from "../ui/toast.tsx";
import { useForgetShelves } from "../ui/use-forget-shelves.ts";
import styles from "./taste-screen.module.scss";

const MOST = 3;

export function TasteScreen() {
  const { t } = useTranslation("taste");
  const asked = useRequest("recommendations.taste", null);
  if (asked.state === "ready") return <Picker taste={asked.value} />;
  return <Page heading={t("title")}>{asked.state === "failed" ? <ErrorState error={asked.error} onAgain={asked.again} /> : <ShelfSkeleton />}</Page>;
}

function Picker({ taste: { products, picked } }: { readonly taste: Output<"recommendations.taste"> }) {
  const { t } = useTranslation("taste");
  const go = useGo();
  const toast = useToast();
  const forgetShelves = useForgetShelves();
  const [chosen, setChosen] = useRemembered<readonly ProductId[]>("chosen", picked);
  const toggle = (id: ProductId) => setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id].slice(-MOST));
  const done = () =>
    void call("recommendations.pick", { productIds: [...chosen] }).then(
      () => {
        forgetShelves();
        go("/");
      },
      () => toast.show({ text: t("failed"), tone: "warning" }),
    );
  const actions = (
    <>
      <Button onPress={() => setChosen([])} disabled={chosen.length === 0}>
        {t("clear")}
      </Button>
      <Button kind="primary" onPress={done}>
        {t(chosen.length === 0 ? "skip" : "done")}
      </Button>
    </>
  );
  return (
    <Page counter={actions}>
      <LowHead title={t("title")} text={t("text")}>
        <p className={styles.count} role="status">
          {t("chosen", { count: chosen.length })}
        </p>
      </LowHead>
      <ul className={styles.things}>
        {products.map((product) => (
          <li key={product.id}>
            <button
              type="button"
              className={styles.thing}
              aria-pressed={chosen.includes(product.id)}
              aria-label={t("pick", { name: product.name })}
              onClick={() => toggle(product.id)}
            >
              <span className={styles.picture}>
                <ProductPicture product={product} />
              </span>
              <span className={styles.name}>{product.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </Page>
  );
}
