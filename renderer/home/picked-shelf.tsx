import { useTranslation } from "react-i18next";
import { useGo } from "../app/navigation.tsx";
import { useFirstName } from "../app/session.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { RecommendedShelf } from "../ui/recommended-shelf.tsx";
import { Section } from "../ui/section.tsx";
import { ShelfSkeleton } from "../ui/skeleton.tsx";
import { WellReviewed } from "./well-reviewed.tsx";

/** "Picked for you" for who is signed in, what sells here for everybody else, what is well reviewed while nothing is known. */
export function PickedShelf() {
  const { t } = useTranslation("home");
  const go = useGo();
  const name = useFirstName();
  const shelf = useRequest("recommendations.forMe", { limit: 8 }, { refreshOn: "recommendations.changed" });
  const known = shelf.state === "ready" && shelf.value.items.length > 0 ? shelf.value : null;
  const title = known === null ? t("wellReviewed") : known.scenario === "for-you" && name !== null ? t("picked", { name }) : t("popular");
  const more = { label: name === null ? t("signIn") : t("account", { name }), onPress: () => go("/sign-in") };
  if (shelf.state === "loading") {
    return (
      <Section title={t("popular")} more={[more]}>
        <ShelfSkeleton />
      </Section>
    );
  }
  return (
    <Section title={title} more={[more]}>
      {known === null ? <WellReviewed label={title} /> : <RecommendedShelf label={title} items={known.items} />}
    </Section>
  );
}
