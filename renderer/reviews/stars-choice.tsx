import { Star } from "lucide-react";
import { useTranslation } from "react-i18next";
import styles from "./stars-choice.module.scss";

interface Props {
  /** 0 while none is chosen. */
  readonly stars: number;
  readonly onChoose: (stars: number) => void;
}

export function StarsChoice({ stars, onChoose }: Props) {
  const { t } = useTranslation("reviews");
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{t("writing.stars")}</legend>
      <div className={styles.stars}>
        {[1, 2, 3, 4, 5].map((count) => (
          <button
            key={count}
            type="button"
            className={styles.star}
            aria-pressed={stars === count}
            data-lit={count <= stars}
            aria-label={t("writing.star", { count })}
            onClick={() => onChoose(count)}
          >
            <Star aria-hidden="true" />
            <span aria-hidden="true">{count}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
