/** A customer who leaves is erased by the number they signed in with. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AppError } from "../../preload/errors.ts";
import { useRemembered } from "../app/remembered.ts";
import { useSession } from "../app/session.tsx";
import { call } from "../bridge/call.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { useToast } from "../ui/toast.tsx";
import panel from "./panel.module.scss";

const PHONE = /^\d{4,15}$/;

export function CustomersPage() {
  const { t } = useTranslation("workstation");
  const { person } = useSession();
  if (person.who !== "staff" || person.role !== "manager") return <p className={panel.note}>{t("customers.forbidden")}</p>;
  return (
    <>
      <h1 className={panel.title}>{t("customers.title")}</h1>
      <p className={panel.note}>{t("customers.text")}</p>
      <Erasing />
    </>
  );
}

function Erasing() {
  const { t } = useTranslation("workstation");
  const [phone, setPhone] = useRemembered("phone", "");
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const { erase } = useErasing({ onErased: () => setPhone(""), onUnknown: () => setError(t("customers.unknown")) });
  const change = (typed: string) => (setError(null), setPhone(typed));
  const sure = () => (setAsking(false), erase(phone));
  const actions = (
    <>
      <Button onPress={() => setAsking(false)}>{t("customers.keep")}</Button>
      <Button kind="primary" onPress={sure}>
        {t("customers.erase")}
      </Button>
    </>
  );
  return (
    <div className={panel.tools}>
      <Field label={t("customers.phone")} value={phone} onChange={change} layout="digits" maxLength={15} error={error} />
      <Button disabled={!PHONE.test(phone)} onPress={() => setAsking(true)}>
        {t("customers.erase")}
      </Button>
      <Sheet open={asking} title={t("customers.askTitle", { phone })} onClose={() => setAsking(false)} actions={actions}>
        <p>{t("customers.askText")}</p>
      </Sheet>
    </div>
  );
}

function useErasing({ onErased, onUnknown }: { readonly onErased: () => void; readonly onUnknown: () => void }) {
  const { t } = useTranslation("workstation");
  const toast = useToast();
  const erase = (phone: string) =>
    void call("staff.eraseCustomer", { phone }).then(
      () => (toast.show({ text: t("customers.erased") }), onErased()),
      (error: unknown) => {
        if (error instanceof AppError && error.code === "not-found") onUnknown();
        else toast.show({ text: t("customers.failed"), tone: "warning" });
      },
    );
  return { erase };
}
