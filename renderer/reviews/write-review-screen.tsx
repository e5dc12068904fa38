/** Five big stars, phrases to tap, words if one likes, and the tone as it reads while it is written. */
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProductDetails } from "../../preload/domain/product.ts";
import { useBack, useGo } from "../app/navigation.tsx";
import { useRemembered } from "../app/remembered.ts";
import { call } from "../bridge/call.ts";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { DepartmentField } from "../ui/department-field.tsx";
import { Field } from "../ui/field.tsx";
import { EmptyState, ErrorState } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { ProductPicture } from "../ui/product-picture.tsx";
import { Sign } from "../ui/sign.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { Phrases } from "./phrases.tsx";
import { StarsChoice } from "./stars-choice.tsx";
import { TonePreview } from "./tone-preview.tsx";
import styles from "./write-review-screen.module.scss";

export function WriteReviewScreen({ productId }: { readonly productId: string }) {
  const product = useRequest("catalogue.product", { productId: productId as ProductDetails["id"] }); // main checks that it is one
  if (product.state === "loading")
    return (
      <Page>
        <LinesSkeleton count={4} />
      </Page>
    );
  if (product.state === "failed")
    return (
      <Page>
        <ErrorState error={product.error} onAgain={product.again} />
      </Page>
    );
  return <Form product={product.value} />;
}

type Sending = "writing" | "sending" | "saved" | "held" | "failed" | "needs-stars";

function useReview(productId: ProductDetails["id"]) {
  const id = useRef(crypto.randomUUID()); // the same review however often it is sent
  const [stars, setStars] = useRemembered("stars", 0);
  const [text, setText] = useRemembered("text", "");
  const [sending, setSending] = useState<Sending>("writing");

  async function send(): Promise<void> {
    if (stars === 0) return setSending("needs-stars");
    setSending("sending");
    await call("reviews.write", { reviewId: id.current, productId, stars, text: text.trim() }).then(
      ({ held }) => setSending(held ? "held" : "saved"),
      () => setSending("failed"),
    );
  }

  return { stars, text, setText, sending, send, choose: (count: number) => (setStars(count), setSending("writing")) };
}

function Form({ product }: { readonly product: ProductDetails }) {
  const { t } = useTranslation("reviews");
  const back = useBack();
  const { stars, text, setText, sending, send, choose } = useReview(product.id);
  if (sending === "saved" || sending === "held") return <Saved productId={product.id} held={sending === "held"} />;
  const error = sending === "failed" ? t("writing.failed") : sending === "needs-stars" ? t("writing.needsStars") : null;
  const counter = (
    <>
      <Button onPress={back}>{t("back")}</Button>
      <Button kind="primary" disabled={sending === "sending"} onPress={() => void send()}>
        {t("writing.send")}
      </Button>
    </>
  );
  return (
    <Page display={<Top product={product} />} counter={counter}>
      <div className={styles.form}>
        <StarsChoice stars={stars} onChoose={choose} />
        <Phrases text={text} onChange={setText} />
        <Field label={t("writing.text")} placeholder={t("writing.placeholder")} value={text} onChange={setText} lines={4} maxLength={2000} />
        <TonePreview text={text} stars={stars} />
        <p className={styles.error} role="alert">
          {error}
        </p>
      </div>
    </Page>
  );
}

/** High enough that the stars under it are in reach. */
function Top({ product }: { readonly product: ProductDetails }) {
  const { t } = useTranslation("reviews");
  return (
    <DepartmentField departmentId={product.departmentId}>
      <Sign
        title={t("writing.title")}
        text={t("writing.of", { name: product.name })}
        tone="field"
        height="keyboard"
        goods={<ProductPicture product={product} />}
      />
    </DepartmentField>
  );
}

function Saved({ productId, held }: { readonly productId: string; readonly held: boolean }) {
  const { t } = useTranslation("reviews");
  const go = useGo();
  return (
    <Page>
      <EmptyState title={t("writing.saved.title")} text={t(held ? "writing.saved.held" : "writing.saved.text")}>
        <Button kind="primary" onPress={() => go(`/product/${productId}`, { replace: true })}>
          {t("writing.saved.back")}
        </Button>
      </EmptyState>
    </Page>
  );
}
