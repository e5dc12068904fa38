/** One queue: what a review is, without the model's opinion; keys 1, 2 and 3 for the one in front. */
import { useTranslation } from "react-i18next";
import type { ModerationQueue, WaitingReview } from "../../preload/contract/moderation.ts";
import type { Sentiment } from "../../preload/domain/review.ts";
import { AppError } from "../../preload/errors.ts";
import { useRemembered } from "../app/remembered.ts";
import { call } from "../bridge/call.ts";
import { Button } from "../ui/button.tsx";
import { useToast } from "../ui/toast.tsx";
import panel from "./panel.module.scss";
import { Reply } from "./review-reply.tsx";
import styles from "./review-queue.module.scss";
import { useToneKeys } from "./use-tone-keys.ts";

interface Props {
  readonly queue: ModerationQueue;
  readonly waiting: readonly WaitingReview[];
  readonly onChanged: () => void;
}

const tones: readonly Sentiment[] = ["negative", "neutral", "positive"]; // keys 1, 2 and 3

export function ReviewQueue({ queue, waiting, onChanged }: Props) {
  const { t } = useTranslation("moderation");
  const [chosen, setChosen] = useRemembered<readonly string[]>(`chosen ${queue}`, []);
  const { label, decide } = useDeciding(queue, onChanged);
  const first = queue === "held" ? undefined : waiting[0];
  useToneKeys((tone) => first && label(first, tone));
  const ids = waiting.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  return (
    <>
      {waiting.length === 0 && <p className={panel.note}>{t(`empty.${queue}`)}</p>}
      {first !== undefined && <p className={styles.hint}>{t("keys")}</p>}
      {ids.length > 0 && (
        <div className={styles.queues}>
          <Button onPress={() => decide(ids, "show")}>{t("showMany", { count: ids.length })}</Button>
          <Button onPress={() => decide(ids, "remove")}>{t("removeMany", { count: ids.length })}</Button>
        </div>
      )}
      <ul className={styles.list}>
        {waiting.map((review) => (
          <li key={review.id} className={styles.review} data-front={review === first}>
            <label className={styles.choose}>
              <input
                type="checkbox"
                checked={chosen.includes(review.id)}
                aria-label={t("choose", { author: review.author, product: review.product })}
                onChange={() => setChosen((before) => (before.includes(review.id) ? before.filter((id) => id !== review.id) : [...before, review.id]))}
              />
            </label>
            <Words review={review} />
            <div className={styles.decide}>
              {queue !== "held" &&
                tones.map((tone) => (
                  <Button key={tone} label={t("callIt", { tone: t(`tones.${tone}`), author: review.author })} onPress={() => label(review, tone)}>
                    {t("tone", { sign: t(`signs.${tone}`), tone: t(`tones.${tone}`) })}
                  </Button>
                ))}
              <Button label={t("of", { what: t(queue === "held" ? "show" : "keep"), author: review.author })} onPress={() => decide([review.id], "show")}>
                {t(queue === "held" ? "show" : "keep")}
              </Button>
              <Button label={t("of", { what: t("remove"), author: review.author })} onPress={() => decide([review.id], "remove")}>
                {t("remove")}
              </Button>
              {queue !== "held" && <Reply review={review} onSaved={onChanged} />}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Words({ review: { product, author, stars, text, writtenAt, concerns, reports } }: { readonly review: WaitingReview }) {
  const { t, i18n } = useTranslation("moderation");
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: "medium" }).format(new Date(writtenAt));
  return (
    <div className={styles.words}>
      <p className={styles.head}>{t("head", { author, product, stars, day })}</p>
      <p className={styles.text} dir="auto">
        {text === "" ? t("noWords") : text}
      </p>
      {concerns.map((concern) => (
        <p key={concern} className={panel.alert}>
          {t(`concerns.${concern}`)}
        </p>
      ))}
      {reports > 0 && <p className={panel.alert}>{t("reports", { count: reports })}</p>}
    </div>
  );
}

function useDeciding(queue: ModerationQueue, onChanged: () => void) {
  const { t } = useTranslation("moderation");
  const toast = useToast();
  const failed = (error: unknown) => toast.show({ text: t(error instanceof AppError && error.code === "changed" ? "changed" : "failed"), tone: "warning" });
  const label = ({ id }: WaitingReview, sentiment: Sentiment) =>
    void call("moderation.label", { reviewId: id, sentiment })
      .then(
        ({ said }) => toast.show({ text: said === null ? t("saidNothing") : t(said === sentiment ? "agreed" : "differed", { tone: t(`tones.${said}`) }) }),
        failed,
      )
      .finally(onChanged);
  const decide = (reviewIds: readonly WaitingReview["id"][], what: "show" | "remove") =>
    void call("moderation.decide", { reviewIds: [...reviewIds], queue, what })
      .then(({ done }) => toast.show({ text: t(what === "show" ? "shown" : "removed", { count: done }) }), failed)
      .finally(onChanged);
  return { label, decide };
}
