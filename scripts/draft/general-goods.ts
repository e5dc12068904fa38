/** For a kind that the demonstration shop does not have: what nearly every thing has, and makers who are known for nothing yet. */
import type { Maker } from "../../db/seed/manufacturers.ts";
import type { Goods } from "./goods.ts";

/** One believable product: its facts go together. */
export interface Row {
  readonly cents: number;
  readonly colours: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
}

const names = ["Halvane", "Orrinde", "Tessavik", "Bruvano", "Lunforth", "Skelwick", "Ardenby", "Pellowick"];
const plain = ["black", "white", "grey", "green", "blue", "red"];

const rows: readonly Row[] = [
  { cents: 1900, colours: plain, facts: { material: "plastic", size: "20 × 12 × 8 cm", weight: "0.4 kg" } },
  { cents: 2900, colours: plain, facts: { material: "plastic", size: "24 × 16 × 10 cm", weight: "0.5 kg" } },
  { cents: 3900, colours: ["silver", "black", "grey"], facts: { material: "metal", size: "28 × 18 × 12 cm", weight: "0.7 kg" } },
  { cents: 5900, colours: ["silver", "black"], facts: { material: "metal", size: "30 × 20 × 14 cm", weight: "1 kg" } },
  { cents: 7900, colours: plain, facts: { material: "plastic and metal", size: "36 × 24 × 16 cm", weight: "1.3 kg" } },
  { cents: 9900, colours: plain, facts: { material: "painted metal", size: "40 × 26 × 18 cm", weight: "1.6 kg" } },
];

export function generalGoods(kind: string): Goods {
  return {
    kind,
    like: null,
    code: codeOf(kind),
    department: { id: "new-goods", name: "New goods" },
    makers: names.map((name): Maker => ({ id: name.toLowerCase(), name, country: "", profile: "", warrantyYears: 2 })),
    cents: [900, 14900],
    warranty: false,
    rows,
  };
}

/** "lawn mower" → "MOW" */
function codeOf(kind: string): string {
  const letters = (kind.split(" ").at(-1) ?? "").normalize("NFKD").replace(/[^a-z]/g, "");
  return (letters.length < 2 ? "new" : letters).slice(0, 3).toUpperCase();
}
