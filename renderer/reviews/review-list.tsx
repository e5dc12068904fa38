/** The reviews of one group, ten at a time. */
import { useTranslation } from "react-i18next";
import type { ProductDetails } from "../../preload/domain/product.ts";
import type { ReviewGroup } from "../../preload/domain/review.ts";
import { useRemembered } from "../app/remembered.ts";
import { useRequest } from "../bridge/use-request.ts";
import { ErrorState } from "../ui/notice.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { useKept } from "../ui/use-kept.ts";
import { ReviewActions } from "./review-actions.tsx";
import { ReviewCard } from "./review-card.tsx";
import styles from "./review-list.module.scss";
import { ShowMore, STEP } from "./show-more.tsx";
import type { Choice } from "./use-choice.ts";

interface Props {
  readonly productId: ProductDetails["id"];
  readonly group: ReviewGroup;
  readonly choice: Pick<Choice, "filters" | "sort">;
}

export function ReviewList({ productId, group, choice: { filters, sort } }: Props) {
  const { t } = useTranslation("reviews");
  const [shown, setShown] = useRemembered(`shown ${group}`, STEP);
  const asked = useRequest("reviews.ofProduct", { productId, group, filters, sort, pageSize: shown }, { refreshOn: "catalogue.changed" });
  const { value } = useKept(asked);
  if (asked.state === "failed") return <ErrorState error={asked.error} onAgain={asked.again} />;
  if (value === null) return <LinesSkeleton count={3} />;
  if (value.reviews.length === 0) return <p className={styles.empty}>{t("emptyGroup")}</p>;
  return (
    <>
      <ul className={styles.list}>
        {value.reviews.map((review) => (
          <ReviewCard key={review.id} review={review}>
            <ReviewActions review={review} />
          </ReviewCard>
        ))}
      </ul>
      <ShowMore total={value.total} shown={shown} onShow={setShown} />
    </>
  );
}
