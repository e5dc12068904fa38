import { useTranslation } from "react-i18next";
import type { Block } from "../../preload/domain/chat.ts";
import { useGo } from "../app/navigation.tsx";
import { ReviewCard } from "../reviews/review-card.tsx";
import { Button } from "../ui/button.tsx";
import styles from "./block-view.module.scss";

/** What buyers wrote, word for word, how many wrote so, and the way to all the others. */
export function ReviewBlock({ block }: { readonly block: Extract<Block, { type: "reviews" }> }) {
  const { t } = useTranslation("answer");
  const go = useGo();
  const { productId, productName: name, tone, reviews, total } = block;
  const title = t(`reviews.${tone ?? "all"}`, { count: total, name });
  return (
    <section className={styles.quotes} aria-label={title}>
      <h2 className={styles.label}>{title}</h2>
      <ul className={styles.list}>
        {reviews.map((review) => (
          <ReviewCard key={review.id} review={review} />
        ))}
      </ul>
      <Button onPress={() => go(`/product/${productId}/reviews`)}>{t("reviews.open")}</Button>
    </section>
  );
}
