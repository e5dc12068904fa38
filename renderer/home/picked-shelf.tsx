import { useTranslation } from "react-i18next";
import { useGo } from "../app/navigation.tsx";
import { useFirstName } from "../app/session.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { RecommendedShelf } from "../ui/recommended-shelf.tsx";
import { Section } from "../ui/section.tsx";
import { ShelfSkeleton } from "../ui/skeleton.tsx";

/** "Picked for you" for who is signed in, what sells here for everybody else. Absent rather than empty. */
export function PickedShelf() {
  const { t } = useTranslation("home");
  const go = useGo();
  const name = useFirstName();
  const shelf = useRequest("recommendations.forMe", { limit: 8 }, { refreshOn: "recommendations.changed" });
  if (shelf.state === "failed" || (shelf.state === "ready" && shelf.value.items.length === 0)) return null;
  const title = name !== null && shelf.state === "ready" && shelf.value.scenario === "for-you" ? t("picked", { name }) : t("popular");
  const more = name === null ? { label: t("signIn"), onPress: () => go("/sign-in") } : { label: t("account", { name }), onPress: () => go("/sign-in") };
  return (
    <Section title={title} more={more}>
      {shelf.state === "loading" ? <ShelfSkeleton /> : <RecommendedShelf label={title} items={shelf.value.items} />}
    </Section>
  );
}
