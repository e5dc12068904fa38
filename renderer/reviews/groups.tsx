/** Three columns in landscape, three tabs in portrait; each with its sign, its word and its count. */
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { ProductDetails } from "../../preload/domain/product.ts";
import type { ReviewCounts, Sentiment } from "../../preload/domain/review.ts";
import { useOrientation } from "../app/orientation.ts";
import { useRemembered } from "../app/remembered.ts";
import styles from "./groups.module.scss";
import { ReviewList } from "./review-list.tsx";
import type { Choice } from "./use-choice.ts";
import { tones } from "./tones.ts";

interface Props {
  readonly productId: ProductDetails["id"];
  readonly counts: ReviewCounts;
  readonly choice: Choice;
}

export function Groups(props: Props) {
  return useOrientation() === "landscape" ? <Columns {...props} /> : <ToneTabs {...props} />;
}

function Columns({ productId, counts, choice }: Props) {
  return (
    <div className={styles.columns}>
      {tones.map((tone) => (
        <section key={tone} className={styles.column} data-tone={tone} aria-labelledby={`tone-${tone}`}>
          <h2 className={styles.head} id={`tone-${tone}`}>
            <ToneName tone={tone} count={counts[tone]} />
          </h2>
          <ReviewList productId={productId} group={tone} choice={choice} />
        </section>
      ))}
    </div>
  );
}

function ToneTabs({ productId, counts, choice }: Props) {
  const { t, i18n } = useTranslation("reviews");
  const [tone, setTone] = useRemembered<Sentiment>("tone", () => tones.find((one) => counts[one] > 0) ?? "positive");
  return (
    <Tabs className={styles.tabs ?? ""} selectedKey={tone} onSelectionChange={(key) => setTone(key as Sentiment)}>
      <TabList className={styles.list ?? ""} aria-label={t("title", { count: counts.positive + counts.neutral + counts.negative })} key={i18n.language}>
        {tones.map((one) => (
          <Tab key={one} id={one} className={styles.tab ?? ""} data-tone={one}>
            <ToneName tone={one} count={counts[one]} />
          </Tab>
        ))}
      </TabList>
      {tones.map((one) => (
        <TabPanel key={one} id={one} className={styles.panel ?? ""} data-tone={one}>
          <ReviewList productId={productId} group={one} choice={choice} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

/** "+ Positive 94": the sign is for eyes, the word for everyone. */
function ToneName({ tone, count }: { readonly tone: Sentiment; readonly count: number }) {
  const { t } = useTranslation("reviews");
  return (
    <>
      <span aria-hidden="true">{t(`signs.${tone}`)} </span>
      {t("groupCount", { name: t(`groups.${tone}`), count })}
    </>
  );
}
