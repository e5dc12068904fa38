import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../preload/contract/index.ts";
import { useRemembered } from "../app/remembered.ts";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { ProductPicture } from "../ui/product-picture.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { useReason } from "../ui/use-reason.ts";
import panel from "./panel.module.scss";
import styles from "./shelves.module.scss";
import { StaffError } from "./staff-error.tsx";

const PHONE = /^\d{4,15}$/;

type Preview = Output<"shelves.preview">;

/** "Picked for you" as one customer sees it; without a number, as a guest does. */
export function ShelfPreview() {
  const { t } = useTranslation("shelves");
  const [typed, setTyped] = useRemembered("typed", "");
  const [phone, setPhone] = useRemembered<string | null>("phone", null);
  const [error, setError] = useState<string | null>(null);
  const shelf = useRequest("shelves.preview", { phone }, { refreshOn: "recommendations.changed" });
  const show = () => {
    const isRight = typed === "" || PHONE.test(typed);
    setError(isRight ? null : t("preview.noPhone"));
    if (isRight) setPhone(typed === "" ? null : typed);
  };
  return (
    <section className={styles.section}>
      <h2 className={panel.heading}>{t("preview.title")}</h2>
      <div className={styles.who}>
        <Field label={t("preview.phone")} value={typed} onChange={setTyped} onEnter={show} layout="digits" maxLength={15} error={error} />
        <Button onPress={show}>{t("preview.show")}</Button>
      </div>
      {shelf.state === "loading" && <LinesSkeleton count={4} />}
      {shelf.state === "failed" && <StaffError error={shelf.error} onAgain={shelf.again} />}
      {shelf.state === "ready" && <Seen phone={phone} preview={shelf.value} />}
    </section>
  );
}

function Seen({ phone, preview: { scenario, items } }: { readonly phone: string | null; readonly preview: Preview }) {
  const { t } = useTranslation("shelves");
  const who = phone === null ? "guest" : scenario === "for-you" ? "customer" : "unknown";
  return (
    <>
      <p className={panel.note}>{items.length === 0 ? t("preview.nothing") : t(`preview.${who}`, { phone, shelf: t(`scenario.${scenario}`) })}</p>
      <ol className={styles.goods}>
        {items.map((item) => (
          <Thing key={item.product.id} item={item} />
        ))}
      </ol>
    </>
  );
}

function Thing({ item: { product, reason } }: { readonly item: Preview["items"][number] }) {
  const reasonOf = useReason();
  return (
    <li className={styles.thing}>
      <span className={styles.picture}>
        <ProductPicture product={product} />
      </span>
      <div>
        <p className={styles.name}>{product.name}</p>
        <p className={reason.kind === "staff-pick" ? styles.staffs : undefined}>{reasonOf(reason)}</p>
      </div>
    </li>
  );
}
