import { encode } from "uqr";
import styles from "./qr-code.module.scss";

interface Props {
  readonly text: string;
  /** What it is for: "Receipt", "Order K3-417". */
  readonly label: string;
}

const QUIET = 4; // modules of white around it: phones do not find it with fewer

/** Dark modules as one path of squares; always black on white, whatever the theme, because cameras expect it. */
export function QrCode({ text, label }: Props) {
  const { size, data } = encode(text, { ecc: "M", border: 0 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])));
  const side = size + 2 * QUIET;
  return (
    <svg className={styles.code} viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={side} height={side} className={styles.paper} />
      <path d={squares.join("")} className={styles.dark} />
    </svg>
  );
}
