/** The strip under the three groups: what was too close to call. */
import { useTranslation } from "react-i18next";
import type { ProductDetails } from "../../preload/domain/product.ts";
import type { ReviewCounts } from "../../preload/domain/review.ts";
import { useRemembered } from "../app/remembered.ts";
import { Button } from "../ui/button.tsx";
import styles from "./left-over.module.scss";
import { ReviewList } from "./review-list.tsx";
import type { Choice } from "./use-choice.ts";

interface Props {
  readonly productId: ProductDetails["id"];
  readonly counts: ReviewCounts;
  readonly choice: Choice;
}

export function LeftOver({ productId, counts, choice }: Props) {
  const { t } = useTranslation("reviews");
  const [open, setOpen] = useRemembered("left over", false);
  if (counts.tooClose === 0) return null;
  return (
    <section className={styles.strip}>
      <div className={styles.line}>
        <h2 className={styles.words}>{t("tooClose", { count: counts.tooClose })}</h2>
        <Button onPress={() => setOpen((before) => !before)}>{t(open ? "hideThem" : "showThem")}</Button>
      </div>
      {open && <ReviewList productId={productId} group="too-close" choice={choice} />}
    </section>
  );
}
