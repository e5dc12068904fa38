import { useTranslation } from "react-i18next";
import type { ProductDetails } from "../../preload/domain/product.ts";
import { useGo } from "../app/navigation.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { Section } from "../ui/section.tsx";
import styles from "./review-summary.module.scss";

const ENOUGH = 3; // with fewer, a bar would say more than is known

/** What buyers say in one bar, and the way to all of it. Loads on its own: the page is usable before. */
export function ReviewSummary({ product }: { readonly product: ProductDetails }) {
  const { t } = useTranslation("product");
  const go = useGo();
  const reviews = useRequest("reviews.ofProduct", { productId: product.id, group: "positive", pageSize: 1 }, { refreshOn: "catalogue.changed" });
  const counts = reviews.state === "ready" ? reviews.value.counts : null;
  const total = counts === null ? product.stars.count : counts.positive + counts.neutral + counts.negative + counts.tooClose;
  const read = () => go(`/product/${product.id}/reviews`);
  const write = () => go(`/product/${product.id}/write-review`);
  return (
    <Section title={total === 0 ? t("reviews.none") : t("reviews.title", { count: total })}>
      {counts !== null && total >= ENOUGH && <ToneBar counts={counts} />}
      {counts !== null && counts.unread > 0 && <p className={styles.note}>{t("reviews.unread", { count: counts.unread })}</p>}
      <div className={styles.actions}>
        {total > 0 && (
          <Button size="large" onPress={read}>
            {t("reviews.read", { count: total })}
          </Button>
        )}
        <Button size="large" onPress={write}>
          {total === 0 ? t("reviews.first") : t("reviews.write")}
        </Button>
      </div>
    </Section>
  );
}

const tones = [
  { tone: "positive", sign: "+" },
  { tone: "neutral", sign: "=" },
  { tone: "negative", sign: "\u2212" },
] as const;

/** Each part has sign, word and count; its length only repeats them. */
function ToneBar({ counts }: { readonly counts: Record<(typeof tones)[number]["tone"], number> }) {
  const { t } = useTranslation("product");
  const whole = counts.positive + counts.neutral + counts.negative;
  if (whole === 0) return null;
  return (
    <div className={styles.summary}>
      <svg className={styles.bar} viewBox={`0 0 ${whole} 1`} preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.positive} width={counts.positive} height="1" />
        <rect className={styles.neutral} x={counts.positive} width={counts.neutral} height="1" />
        <rect className={styles.negative} x={counts.positive + counts.neutral} width={counts.negative} height="1" />
      </svg>
      <ul className={styles.legend}>
        {tones.map(({ tone, sign }) => (
          <li key={tone} data-tone={tone}>
            <span aria-hidden="true">{sign}</span> {t(`reviews.${tone}`, { count: counts[tone] })}
          </li>
        ))}
      </ul>
    </div>
  );
}
