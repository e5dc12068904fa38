/** Reviews that wait for staff, and how well the analyst does. */
import { useTranslation } from "react-i18next";
import type { Output } from "../../preload/contract/index.ts";
import { useRemembered } from "../app/remembered.ts";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { ErrorState } from "../ui/notice.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import { AnalystPanel } from "./analyst-panel.tsx";
import panel from "./panel.module.scss";
import styles from "./review-queue.module.scss";
import { ReviewQueue } from "./review-queue.tsx";

type QueueName = keyof Output<"moderation.queue">["counts"];

const queues: readonly QueueName[] = ["held", "reported", "too-close", "new"];

export function ReviewsPage() {
  const { t } = useTranslation("moderation");
  const [queue, setQueue] = useRemembered<QueueName>("queue", "held");
  const asked = useRequest("moderation.queue", { queue }, { refreshOn: "catalogue.changed" });
  if (asked.state === "loading") return <LinesSkeleton count={5} />;
  if (asked.state === "failed")
    return asked.error.code === "offline" ? <p className={panel.note}>{t("offline")}</p> : <ErrorState error={asked.error} onAgain={asked.again} />;
  const { counts, waiting } = asked.value;
  return (
    <>
      <h1 className={panel.title}>{t(`titles.${queue}`, { count: counts[queue] })}</h1>
      <div className={styles.queues} role="group" aria-label={t("queues")}>
        {queues.map((name) => (
          <Button key={name} pressed={name === queue} onPress={() => setQueue(name)}>
            {t("queueCount", { name: t(`names.${name}`), count: counts[name] })}
          </Button>
        ))}
      </div>
      <ReviewQueue key={queue} queue={queue} waiting={waiting} onChanged={asked.again} />
      <AnalystPanel />
    </>
  );
}
