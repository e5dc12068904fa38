/** What kiosks sent and nobody could accept as it stands, kiosk by kiosk, with what waits there; this machine's own outbox even while the database is away. */
import { useTranslation } from "react-i18next";
import type { Conflicts } from "../../preload/contract/keeping.ts";
import { useGo } from "../app/navigation.tsx";
import { useSession } from "../app/session.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
import { agoInWords, momentInWords } from "../ui/dates.ts";
import { ErrorState } from "../ui/notice.tsx";
import { LinesSkeleton } from "../ui/skeleton.tsx";
import styles from "./conflicts.module.scss";
import { HereCard } from "./outbox-card.tsx";
import panel from "./panel.module.scss";
import { RefusedList } from "./refused-list.tsx";

type Store = NonNullable<Conflicts["store"]>;
type Kiosk = Store["kiosks"][number];

const deciders: readonly string[] = ["clerk", "manager", "technician"];

export function ConflictsPage() {
  const { t } = useTranslation("keeping");
  const conflicts = useRequest("keeping.conflicts", null, { refreshOn: "staff.ordersChanged" });
  if (conflicts.state === "loading") return <LinesSkeleton count={5} />;
  if (conflicts.state === "failed") return <ErrorState error={conflicts.error} onAgain={conflicts.again} />;
  const { here, store } = conflicts.value;
  return (
    <>
      <h1 className={panel.title}>{t("title")}</h1>
      {store === null && <p className={panel.note}>{t("away")}</p>}
      {store?.refused.length === 0 && store.orders.length === 0 && <p className={panel.note}>{t("none")}</p>}
      {store?.kiosks.map((kiosk) => (
        <KioskSection key={kiosk.id} kiosk={kiosk} store={store} onChanged={conflicts.again} />
      ))}
      <HereCard here={here} />
    </>
  );
}

interface SectionProps {
  readonly kiosk: Kiosk;
  readonly store: Store;
  readonly onChanged: () => void;
}

function KioskSection({ kiosk, store, onChanged }: SectionProps) {
  const { t } = useTranslation("keeping");
  const { person } = useSession();
  const refused = store.refused.filter(({ kioskId }) => kioskId === kiosk.id);
  const orders = store.orders.filter(({ kioskId }) => kioskId === kiosk.id);
  const mayDecide = person.who === "staff" && deciders.includes(person.role);
  return (
    <section className={styles.kiosk} data-tone={refused.length + orders.length + kiosk.damaged > 0 ? "bad" : "good"}>
      <h2 className={panel.heading}>{t("kiosk", { id: kiosk.id })}</h2>
      <Waits kiosk={kiosk} />
      {refused.length > 0 && <RefusedList rows={refused} mayDecide={mayDecide} onChanged={onChanged} />}
      {orders.length > 0 && <OddOrders orders={orders} />}
    </section>
  );
}

function Waits({ kiosk: { lastSeenAt, waiting, oldest, damaged } }: { readonly kiosk: Kiosk }) {
  const { t, i18n } = useTranslation("keeping");
  const parts = [
    waiting === 0 ? t("quiet") : t("waitsThere", { count: waiting }),
    ...(oldest === null ? [] : [t("here.oldest", { when: momentInWords(oldest, i18n.language) })]),
    lastSeenAt === null ? t("unseen") : t("seen", { when: agoInWords(lastSeenAt, i18n.language) }),
  ];
  return (
    <>
      <p>{parts.join(", ")}</p>
      {damaged > 0 && <p className={panel.alert}>{t("damagedThere", { count: damaged })}</p>}
    </>
  );
}

function OddOrders({ orders }: { readonly orders: Store["orders"] }) {
  const { t, i18n } = useTranslation("keeping");
  const go = useGo();
  return (
    <div className={styles.part}>
      <h3 className={styles.small}>{t("orders.title", { count: orders.length })}</h3>
      <ul className={panel.items}>
        {orders.map(({ id, code, placedAt, short, alert }) => (
          <li key={id} className={styles.row}>
            <div className={styles.words}>
              <p>
                <strong>{code}</strong> {t(short ? "orders.short" : "orders.price")}, {momentInWords(placedAt, i18n.language)}
              </p>
              <p>{alert}</p>
            </div>
          </li>
        ))}
      </ul>
      <Button onPress={() => go("/workstation/orders")}>{t("orders.toOrders")}</Button>
    </div>
  );
}
