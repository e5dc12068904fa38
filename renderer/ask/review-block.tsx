import { useTranslation } from "react-i18next";
import type { Block } from "../../preload/domain/chat.ts";
import { ReviewCard } from "../reviews/review-card.tsx";
import styles from "./block-view.module.scss";

/** What buyers wrote, word for word, and how many wrote so. */
export function ReviewBlock({ block: { productName, tone, reviews, total } }: { readonly block: Extract<Block, { type: "reviews" }> }) {
  const { t } = useTranslation("answer");
  const title = t(`reviews.${tone ?? "all"}`, { count: total, name: productName });
  return (
    <section aria-label={title}>
      <h3 className={styles.label}>{title}</h3>
      <ul className={styles.list}>
        {reviews.map((review) => (
          <ReviewCard key={review.id} review={review} />
        ))}
      </ul>
    </section>
  );
}
