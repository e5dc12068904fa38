/** Turns what a buyer typed into what the analyst reads. Pure, and the same for training, import and kiosk. */
import { createHash } from "node:crypto";

const LONGEST_TEXT = 2_000; // characters; the contract allows no more

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", "#39": "'" };
// Zero-width, direction, tag and control characters carry no opinion and can hide a planted order.
const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE00-\uFE0F\uFEFF]|[\u{E0000}-\u{E007F}]/gu;
const modelTokens = /<\|start_header_id\|>[^<]{0,40}<\|end_header_id\|>|<\|[^|>]{0,60}\|>|\[\/?INST\]/g;

/** Mark-up, entities, model tokens and invisible characters go; letters repeated four times or more become three. */
export function prepare(text: string): string {
  const clean = text
    .normalize("NFKC")
    .replace(modelTokens, " ")
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, " ")
    .replace(/&(#39|[a-z]{2,5});/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replace(invisible, "")
    .replace(/([\p{L}!?.])\1{3,}/gu, "$1$1$1")
    .replace(/\s+/g, " ")
    .trim();
  return clean.length > LONGEST_TEXT ? wholeSentences(clean) : clean;
}

/** As many whole sentences as fit; a text without a full stop is cut where it is. */
function wholeSentences(text: string): string {
  const kept = text.slice(0, LONGEST_TEXT).toWellFormed().trimEnd();
  const end = Math.max(...[". ", "! ", "? "].map((mark) => kept.lastIndexOf(mark)));
  return end > LONGEST_TEXT / 2 ? kept.slice(0, end + 1) : kept;
}

/** Names a prepared text: labels are cached by it and by the model. Hexadecimal SHA-256. */
export function textHash(text: string): string {
  return createHash("sha256").update(prepare(text)).digest("hex");
}
