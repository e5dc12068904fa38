import { useTranslation } from "react-i18next";

const known = ["order", "review", "cart", "interaction", "health", "feedback", "call"] as const;

/** What kind of row it is, in words; a newer kiosk may send one that is not known here. */
export function useKind(): (kind: string) => string {
  const { t } = useTranslation("keeping");
  return (kind) => t(`kind.${known.find((each) => each === kind) ?? "other"}`);
}
