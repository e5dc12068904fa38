/** The sentences that a count is made of, each in its review. */
import { useTranslation } from "react-i18next";
import type { ProductDetails } from "../../preload/domain/product.ts";
import { useRemembered } from "../app/remembered.ts";
import { useRequest } from "../bridge/use-request.ts";
import { ErrorState } from "../ui/notice.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { useKept } from "../ui/use-kept.ts";
import type { Opening } from "./aspect-rows.tsx";
import { ReviewActions } from "./review-actions.tsx";
import { ReviewCard } from "./review-card.tsx";
import styles from "./review-list.module.scss";
import { ShowMore, STEP } from "./show-more.tsx";

interface Props {
  readonly productId: ProductDetails["id"];
  readonly opening: Opening;
  readonly onClose: () => void;
}

export function MentionsSheet({ productId, opening: { aspect, tone }, onClose }: Props) {
  const { t } = useTranslation("reviews");
  const [limit, setLimit] = useRemembered("mentions", STEP);
  const asked = useRequest("reviews.mentions", { productId, aspect, tone, limit }, { refreshOn: "catalogue.changed" });
  const { value } = useKept(asked);
  const name = t(`aspects.${aspect}`);
  const title = value === null ? name : t(`mentionsOf.${tone ?? "any"}`, { name, count: value.total, reviews: t("inReviews", { count: value.reviews }) });
  return (
    <Sheet open title={title} onClose={onClose}>
      {asked.state === "failed" && <ErrorState error={asked.error} onAgain={asked.again} />}
      {asked.state !== "failed" && value === null && <LinesSkeleton count={4} />}
      <ul className={styles.list}>
        {value?.mentions.map(({ review, sentence, tone }) => (
          <ReviewCard key={`${review.id} ${sentence.from}`} review={review} mark={{ span: sentence, tone }}>
            <ReviewActions review={review} />
          </ReviewCard>
        ))}
      </ul>
      <ShowMore total={value?.total ?? 0} shown={limit} onShow={setLimit} />
    </Sheet>
  );
}
