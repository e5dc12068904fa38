/** What a shopper may want to know about the shop itself, word for word as the shop wrote it. */
import { useTranslation } from "react-i18next";
import { useSearch } from "wouter";
import { useBack, useGo } from "../app/navigation.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { ProductDrawing } from "../ui/drawings/product-drawing.tsx";
import { ErrorState } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { Sign } from "../ui/sign.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import styles from "./store-screen.module.scss";

export function StoreScreen() {
  const { t } = useTranslation("store");
  const documents = useRequest("catalogue.documents", null, { refreshOn: "catalogue.changed" });
  return (
    <Page
      display={
        <Sign title={t("title")} text={t("text")} tone="night" height="high" goods={<ProductDrawing kind="" departmentId="" colour="" ground="navy" />} />
      }
      counter={<StoreActions />}
    >
      {documents.state === "loading" && <LinesSkeleton count={4} />}
      {documents.state === "failed" && <ErrorState error={documents.error} onAgain={documents.again} />}
      {documents.state === "ready" && <Documents documents={documents.value} />}
    </Page>
  );
}

interface StoreDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

function Documents({ documents }: { readonly documents: readonly StoreDocument[] }) {
  const { t } = useTranslation("store");
  const go = useGo();
  const wanted = new URLSearchParams(useSearch()).get("document");
  const open = documents.find(({ id }) => id === wanted) ?? documents[0];
  if (open === undefined) return <p className={styles.none}>{t("none")}</p>;
  return (
    <div className={styles.store}>
      <ul className={styles.titles} aria-label={t("documents")}>
        {documents.map(({ id, title }) => (
          <li key={id}>
            <Button pressed={id === open.id} onPress={() => go(`/store?document=${id}`, { replace: true })}>
              {title}
            </Button>
          </li>
        ))}
      </ul>
      <article className={styles.document} aria-live="polite">
        <h2 className={styles.title}>{open.title}</h2>
        {open.text.split(/\n\s*\n/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </article>
    </div>
  );
}

function StoreActions() {
  const { t } = useTranslation("store");
  const back = useBack();
  const go = useGo();
  return (
    <>
      <Button size="large" onPress={back}>
        {t("back")}
      </Button>
      <Button size="large" onPress={() => go("/orders")}>
        {t("orders")}
      </Button>
      <Button size="large" onPress={() => go("/ask")}>
        {t("ask")}
      </Button>
    </>
  );
}
