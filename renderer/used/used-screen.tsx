/** "What we used": everything of the one who is signed in that their shelves are made from, to read, delete and switch off. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQueryClient } from "@tanstack/react-query";
import type { Used } from "../../preload/contract/recommendations.ts";
import { AppError } from "../../preload/errors.ts";
import { useRemembered } from "../app/remembered.ts";
import { call } from "../bridge/call.ts";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { dayInWords } from "../ui/dates.ts";
import { EmptyState, ErrorState } from "../ui/notice.tsx";
import { LowHead } from "../ui/low-head.tsx";
import { Page } from "../ui/page.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { useToast } from "../ui/toast.tsx";
import { useForgetShelves } from "../ui/use-forget-shelves.ts";
import styles from "./used-screen.module.scss";

export function UsedScreen() {
  const { t } = useTranslation("used");
  const used = useRequest("recommendations.used", null, { refreshOn: "recommendations.changed" });
  if (used.state === "ready") return <Everything used={used.value} />;
  return <Page heading={t("title")}>{used.state === "failed" ? <ErrorState error={used.error} onAgain={used.again} /> : <LinesSkeleton count={5} />}</Page>;
}

function Everything({ used: { personalised, items } }: { readonly used: Used }) {
  const { t } = useTranslation("used");
  const { change, busy } = useChange();
  const [asking, setAsking] = useRemembered("asking", false);
  const forgetAll = () => {
    setAsking(false);
    change(() => call("recommendations.forget", { productId: null }));
  };
  const actions = (
    <>
      <Button disabled={busy} onPress={() => change(() => call("recommendations.personalise", { personalised: !personalised }))}>
        {t(personalised ? "stop" : "start")}
      </Button>
      <Button disabled={busy || items.length === 0} onPress={() => setAsking(true)}>
        {t("deleteAll")}
      </Button>
    </>
  );
  return (
    <Page counter={actions}>
      <LowHead title={t("title")} text={t("text")} />
      {items.length === 0 && <EmptyState title={t(personalised ? "none.title" : "off.title")} text={t(personalised ? "none.text" : "off.text")} />}
      <ul className={styles.items}>
        {items.map((item) => (
          <Line
            key={`${item.kind} ${item.productId}`}
            item={item}
            busy={busy}
            onDelete={() => change(() => call("recommendations.forget", { productId: item.productId }))}
          />
        ))}
      </ul>
      <Confirm open={asking} onClose={() => setAsking(false)} onYes={forgetAll} />
    </Page>
  );
}

interface LineProps {
  readonly item: Used["items"][number];
  readonly busy: boolean;
  readonly onDelete: () => void;
}

function Line({ item: { productName, kind, value, at, times }, busy, onDelete }: LineProps) {
  const { t, i18n } = useTranslation("used");
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <p className={styles.name}>{productName}</p>
        <p>{t("line", { count: times, what: t(`kind.${kind}`, { value }), when: dayInWords(at, i18n.language) })}</p>
      </div>
      <Button disabled={busy} label={t("deleteNamed", { name: productName })} onPress={onDelete}>
        {t("delete")}
      </Button>
    </li>
  );
}

function Confirm({ open, onClose, onYes }: { readonly open: boolean; readonly onClose: () => void; readonly onYes: () => void }) {
  const { t } = useTranslation("used");
  const actions = (
    <>
      <Button onPress={onClose}>{t("confirm.no")}</Button>
      <Button kind="primary" onPress={onYes}>
        {t("confirm.yes")}
      </Button>
    </>
  );
  return (
    <Sheet open={open} title={t("confirm.title")} onClose={onClose} actions={actions}>
      <p>{t("confirm.text")}</p>
    </Sheet>
  );
}

/** The answer is what is used from now on. */
function useChange() {
  const { t } = useTranslation("used");
  const toast = useToast();
  const client = useQueryClient();
  const forgetShelves = useForgetShelves();
  const [busy, setBusy] = useState(false);
  const change = (work: () => Promise<Used>) => {
    setBusy(true);
    work()
      .then(
        (used) => {
          client.setQueryData(["recommendations.used", "null"], used);
          forgetShelves();
        },
        (error: unknown) => toast.show({ text: t(error instanceof AppError && error.code === "offline" ? "offline" : "failed"), tone: "warning" }),
      )
      .finally(() => setBusy(false));
  };
  return { change, busy };
}
