import { useTranslation } from "react-i18next";
import type { WaitingReview } from "../../preload/contract/moderation.ts";
import { useRemembered } from "../app/remembered.ts";
import { call } from "../bridge/call.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { useToast } from "../ui/toast.tsx";

/** The shop's answer, under the review on every kiosk. */
export function Reply({ review, onSaved }: { readonly review: WaitingReview; readonly onSaved: () => void }) {
  const { t } = useTranslation("moderation");
  const toast = useToast();
  const [open, setOpen] = useRemembered(`replying ${review.id}`, false);
  const [text, setText] = useRemembered(`reply ${review.id}`, review.reply ?? "");
  const save = () =>
    void call("moderation.reply", { reviewId: review.id, text: text.trim() })
      .then(
        () => setOpen(false),
        () => toast.show({ text: t("failed"), tone: "warning" }),
      )
      .finally(onSaved);
  const actions = (
    <Button kind="primary" onPress={save}>
      {t("saveReply")}
    </Button>
  );
  return (
    <>
      <Button label={t("of", { what: t("reply"), author: review.author })} onPress={() => setOpen(true)}>
        {t("reply")}
      </Button>
      <Sheet open={open} title={t("replyTo", { author: review.author })} onClose={() => setOpen(false)} actions={actions}>
        <p>{review.text}</p>
        <Field label={t("replyLabel")} value={text} onChange={setText} lines={3} maxLength={600} />
      </Sheet>
    </>
  );
}
