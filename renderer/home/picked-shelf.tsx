import { useTranslation } from "react-i18next";
import type { Shelf } from "../../preload/contract/recommendations.ts";
import { useGo } from "../app/navigation.tsx";
import { useFirstName } from "../app/session.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { RecommendedShelf } from "../ui/recommended-shelf.tsx";
import { Section } from "../ui/section.tsx";
import { ShelfSkeleton } from "../ui/skeleton.tsx";
import { WellReviewed } from "./well-reviewed.tsx";

/** "Picked for you" for who is known, what sells here for everybody else, what is well reviewed while nothing is known. */
export function PickedShelf() {
  const { t } = useTranslation("home");
  const shelf = useRequest("recommendations.forMe", { limit: 8 }, { refreshOn: "recommendations.changed" });
  const known = shelf.state === "ready" && shelf.value.items.length > 0 ? shelf.value : null;
  const title = useTitle(known);
  const more = useMore(known);
  if (shelf.state === "loading") {
    return (
      <Section title={t("popular")} more={more}>
        <ShelfSkeleton />
      </Section>
    );
  }
  return (
    <Section title={title} more={more}>
      {known === null ? <WellReviewed label={title} /> : <RecommendedShelf label={title} shelf={known} dismissable={known.scenario === "for-you"} />}
    </Section>
  );
}

function useTitle(known: Shelf | null): string {
  const { t } = useTranslation("home");
  const name = useFirstName();
  if (known === null) return t("wellReviewed");
  if (known.scenario !== "for-you") return t("popular");
  return name === null ? t("pickedGuest") : t("picked", { name });
}

/** Who is not known yet can point at things; who is can see what is known. */
function useMore(known: Shelf | null) {
  const { t } = useTranslation("home");
  const go = useGo();
  const name = useFirstName();
  const isPicked = known?.scenario === "for-you";
  const taste = { label: t("taste"), onPress: () => go("/taste") };
  const used = { label: t("used"), onPress: () => go("/used") };
  const account = { label: name === null ? t("signIn") : t("account", { name }), onPress: () => go("/sign-in") };
  return [isPicked && name !== null ? used : taste, account];
}
