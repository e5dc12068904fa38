import { useTranslation } from "react-i18next";
import type { Shelf } from "../../preload/contract/recommendations.ts";
import { useGo } from "../app/navigation.tsx";
import { useFirstName } from "../app/session.tsx";
import { useRequest } from "../bridge/use-request.ts";
import { Button } from "../ui/button.tsx";
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
  const go = useGo();
  const name = useFirstName();
  const more = [{ label: name === null ? t("signIn") : t("account", { name }), onPress: () => go("/sign-in") }];
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
      <WayOn known={known} />
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

/** Under the shelf, where a hand reaches: who is not known yet can point at things; who is can see what is known. */
function WayOn({ known }: { readonly known: Shelf | null }) {
  const { t } = useTranslation("home");
  const go = useGo();
  const name = useFirstName();
  const seesUsed = known?.scenario === "for-you" && name !== null;
  return (
    <Button kind="quiet" onPress={() => go(seesUsed ? "/used" : "/taste")}>
      {t(seesUsed ? "used" : "taste")}
    </Button>
  );
}
