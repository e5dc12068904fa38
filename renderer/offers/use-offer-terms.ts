import { useTranslation } from "react-i18next";
import type { PromotionTicket, Schedule } from "../../preload/domain/promotion.ts";

type Terms = PromotionTicket["terms"];

const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** For whom, when and how often an offer holds, each in a few words: "For Quayside Club members", "2 in one order". */
export function useOfferTerms(): (terms: Terms) => string[] {
  const { t } = useTranslation("offers");
  const hours = useHours();
  return ({ group, schedule, perOrder, perCustomer, budgetLeft, stacking }) => [
    ...(group === null ? [] : [t("terms.group", { group: group.name })]),
    ...(schedule === null ? [] : [hours(schedule)]),
    ...(perOrder === null ? [] : [t("terms.perOrder", { count: perOrder })]),
    ...(perCustomer === null ? [] : [t("terms.perCustomer", { count: perCustomer })]),
    ...(budgetLeft === null ? [] : [t("terms.budget")]),
    ...(stacking === "alone" ? [t("terms.alone")] : []),
  ];
}

/** "Every day, 8:00 AM to 11:00 AM" */
export function useHours(): (schedule: Schedule) => string {
  const { t, i18n } = useTranslation("offers");
  const time = new Intl.DateTimeFormat(i18n.language, { hour: "numeric", minute: "2-digit", timeZone: "UTC" });
  const at = (quarter: string) => time.format(new Date(`1970-01-01T${quarter === "24:00" ? "00:00" : quarter}:00Z`));
  const day = new Intl.DateTimeFormat(i18n.language, { weekday: "long", timeZone: "UTC" });
  const list = new Intl.ListFormat(i18n.language, { type: "conjunction" });
  return ({ days, from, to }) => {
    const which =
      days.length === 7 ? t("terms.everyDay") : list.format([...days].sort((a, b) => a - b).map((number) => day.format(MONDAY + (number - 1) * DAY_MS)));
    return t("terms.hours", { days: which, from: at(from), to: at(to) });
  };
}
