/** Helpful, once and with a way back; report, for staff to look at. */
import { Flag, ThumbsUp } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Review } from "../../preload/domain/review.ts";
import { call } from "../bridge/call.ts";
import { Button } from "../ui/button.tsx";
import { useToast } from "../ui/toast.tsx";

export function ReviewActions({ review }: { readonly review: Review }) {
  const { t } = useTranslation("reviews");
  const toast = useToast();
  const [told, setTold] = useState<Pick<Review, "helpful" | "voted"> | null>(null);
  const [reported, setReported] = useState(false);
  const { helpful, voted } = told ?? review;
  const failed = () => toast.show({ text: t("notSaved"), tone: "warning" });
  const vote = () => void call("reviews.vote", { reviewId: review.id, helpful: !voted }).then(setTold, failed);
  const report = () => void call("reviews.report", { reviewId: review.id }).then(() => setReported(true), failed);
  const named = (what: string) => t("named", { what, author: review.author });
  return (
    <>
      <Button kind="quiet" icon={<ThumbsUp />} pressed={voted} label={named(t("helpful", { count: helpful }))} onPress={vote}>
        {t("helpful", { count: helpful })}
      </Button>
      <Button kind="quiet" icon={<Flag />} disabled={reported} label={named(t(reported ? "reported" : "report"))} onPress={report}>
        {t(reported ? "reported" : "report")}
      </Button>
    </>
  );
}
