import { useTranslation } from "react-i18next";
import { useRequest } from "../bridge/use-request.ts";
import { RecommendedShelf } from "../ui/recommended-shelf.tsx";
import { Section } from "../ui/section.tsx";

interface Props {
  readonly productId: string;
  readonly scenario: "similar" | "goesWith";
}

/** Absent rather than empty, and never in the way of the page above it. */
export function NextShelf({ productId, scenario }: Props) {
  const { t } = useTranslation("product");
  const shelf = useRequest(`recommendations.${scenario}`, { productId, limit: 8 }, { refreshOn: "recommendations.changed" });
  if (shelf.state !== "ready" || shelf.value.items.length === 0) return null;
  const title = t(shelf.value.scenario === "popular" ? "popular" : scenario);
  return (
    <Section title={title}>
      <RecommendedShelf label={title} shelf={shelf.value} />
    </Section>
  );
}
