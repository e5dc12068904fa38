/** The staff's place: who signed in, a page for each kind of work, the same shelf line and ticket at low volume. */
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useGo } from "../app/navigation.tsx";
import { useSession } from "../app/session.tsx";
import { useShopStatus } from "../app/shop-status.ts";
import { call } from "../bridge/call.ts";
import { CallsPanel } from "./calls-panel.tsx";
import { ConflictsPage } from "./conflicts-page.tsx";
import { CustomersPage } from "./customers-page.tsx";
import { HealthPage } from "./health-page.tsx";
import { LogsPage } from "./logs-page.tsx";
import { ModelsPage } from "./models-page.tsx";
import { OrdersPage } from "./orders-page.tsx";
import { PromotionsPage } from "./promotions-page.tsx";
import { ReviewsPage } from "./reviews-page.tsx";
import { ShelvesPage } from "./shelves-page.tsx";
import { StaffSignIn } from "./staff-sign-in.tsx";
import { StockPage } from "./stock-page.tsx";
import styles from "./workstation-screen.module.scss";

const pages = {
  orders: OrdersPage,
  stock: StockPage,
  promotions: PromotionsPage,
  customers: CustomersPage,
  reviews: ReviewsPage,
  shelves: ShelvesPage,
  health: HealthPage,
  conflicts: ConflictsPage,
  models: ModelsPage,
  logs: LogsPage,
} as const;
type PageName = keyof typeof pages;
const names = Object.keys(pages) as PageName[]; // the keys of an object literal, which TypeScript widens to string

export function WorkstationScreen() {
  const { person } = useSession();
  const [path] = useLocation();
  if (person.who !== "staff") return <StaffSignIn />;
  const current = names.find((name) => path === `/workstation/${name}`) ?? "orders";
  const Current = pages[current];
  return (
    <div className={styles.workstation}>
      <Rail current={current} firstName={person.firstName} role={person.role} />
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a page may hold nothing but a table, and what scrolls must be reached by a keyboard, too */}
      <div className={styles.page} tabIndex={0}>
        <CallsPanel />
        <Current />
      </div>
    </div>
  );
}

interface RailProps {
  readonly current: PageName;
  readonly firstName: string;
  readonly role: string;
}

function Rail({ current, firstName, role }: RailProps) {
  const { t } = useTranslation("workstation");
  const go = useGo();
  const { shopName } = useShopStatus();
  return (
    <nav className={styles.rail} aria-label={t("title")}>
      <p className={styles.shop}>{shopName}</p>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className={styles.link}
          aria-current={name === current ? "page" : undefined}
          onClick={() => go(`/workstation/${name}`)}
        >
          {t(`pages.${name}`)}
        </button>
      ))}
      <p className={styles.who}>{t("signedIn", { name: firstName, role: t(`roles.${role}`) })}</p>
      <button type="button" className={styles.link} onClick={() => void call("session.finish", null)}>
        {t("signOut")}
      </button>
    </nav>
  );
}
