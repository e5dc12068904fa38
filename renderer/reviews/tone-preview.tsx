/** How the words read to the analyst, while they are written: "Is that what you meant?" */
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Output } from "../../preload/contract/index.ts";
import { useCalm } from "../app/use-calm.ts";
import { useRequest } from "../bridge/use-request.ts";
import { useKept } from "../ui/use-kept.ts";
import styles from "./tone-preview.module.scss";

interface Props {
  readonly text: string;
  readonly stars: number;
}

export function TonePreview({ text, stars }: Props) {
  const { t } = useTranslation("reviews");
  const settled = useCalm(text);
  const { value } = useKept(useRequest("reviews.preview", { text: settled }, { when: settled.trim() !== "" }));
  if (settled.trim() === "" || value === null) return null;
  return (
    <p className={styles.preview} data-tone={value.tooClose ? "neutral" : value.sentiment} role="status">
      {said(value, stars, t)}
    </p>
  );
}

function said(preview: NonNullable<Output<"reviews.preview">>, stars: number, t: TFunction<"reviews">): string {
  if (preview.tooClose) return t("writing.previewTooClose");
  const tone = t(`groups.${preview.sentiment}`).toLowerCase();
  const differs = (stars >= 4 && preview.sentiment === "negative") || (stars > 0 && stars <= 2 && preview.sentiment === "positive");
  return t(differs ? "writing.previewDiffers" : "writing.preview", { tone, stars });
}
