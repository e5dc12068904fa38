import { useTranslation } from "react-i18next";
import { useRequest } from "../bridge/use-request.ts";
import { RecommendedShelf } from "../ui/recommended-shelf.tsx";
import { Section } from "../ui/section.tsx";

const titles = { popular: "popularToday", newOffers: "newOffers" } as const;
const scenarios = { popular: "popular", newOffers: "new-offers" } as const;

/** Absent where it would say the same as the first shelf, or nothing. */
export function MoreShelf({ request }: { readonly request: keyof typeof titles }) {
  const { t } = useTranslation("home");
  const first = useRequest("recommendations.forMe", { limit: 8 }); // the first shelf asks anew for both: twice would make a tap wait
  const shelf = useRequest(`recommendations.${request}`, { limit: 8 }, { refreshOn: "recommendations.changed" });
  if (shelf.state !== "ready" || first.state !== "ready") return null;
  const { scenario, items } = shelf.value;
  if (items.length === 0 || scenario !== scenarios[request] || first.value.scenario === scenario) return null;
  return (
    <Section title={t(titles[request])}>
      <RecommendedShelf label={t(titles[request])} shelf={shelf.value} />
    </Section>
  );
}
