import { useTranslation } from "react-i18next";
import { useRemembered } from "../app/remembered.ts";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { ErrorState } from "../ui/notice.tsx";
import { useReason } from "../ui/use-reason.ts";
import panel from "./panel.module.scss";

const PHONE = /^\d{4,15}$/;

/** "Picked for you" as one customer sees it; without a number, as a guest does. */
export function ShelfPreview() {
  const { t } = useTranslation("shelves");
  const reasonOf = useReason();
  const [typed, setTyped] = useRemembered("typed", "");
  const [phone, setPhone] = useRemembered<string | null>("phone", null);
  const shelf = useRequest("shelves.preview", { phone }, { refreshOn: "recommendations.changed" });
  const show = () => setPhone(PHONE.test(typed) ? typed : null);
  return (
    <section>
      <h2 className={panel.heading}>{t("preview.title")}</h2>
      <div className={panel.tools}>
        <Field label={t("preview.phone")} value={typed} onChange={setTyped} onEnter={show} layout="digits" maxLength={15} />
        <Button onPress={show}>{t("preview.show")}</Button>
      </div>
      {shelf.state === "failed" && <ErrorState error={shelf.error} onAgain={shelf.again} />}
      {shelf.state === "ready" && (
        <>
          <p>{t(phone === null ? "preview.guest" : "preview.customer", { phone, shelf: t(`scenario.${shelf.value.scenario}`) })}</p>
          <ol>
            {shelf.value.items.map(({ product, reason }) => (
              <li key={product.id}>
                {product.name}: {reasonOf(reason)}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
