/** The drawn picture of a product: standing, base at y = 228 of a 240 × 240 field. */
import { colourWay, onNavy, type ColourWay } from "./colours.ts";
import { departmentDrawings } from "./department-drawings.ts";
import { GeneralGoods } from "./general-goods.tsx";
import { kindDrawings, type KindDrawing } from "./kind-drawings.ts";
import { lookOf } from "./variation.ts";

interface Props {
  /** As in the catalogue, e.g. "kettle"; an unknown kind is drawn as its department. */
  readonly kind: string;
  readonly departmentId: string;
  /** A plain colour word or phrase; unknown or empty gives the kind's own colour. */
  readonly colour: string;
  /** Read aloud; without it the drawing is decoration. */
  readonly title?: string | undefined;
  /** Usually the product id: goods of one kind then differ a little. */
  readonly seed?: string | undefined;
  /** "navy" on the navy hero, where dark parts must turn pale. */
  readonly ground?: "light" | "navy" | undefined;
}

export function ProductDrawing({ kind, departmentId, colour, title, seed, ground }: Props) {
  const { Drawing, colour: ownColour } = drawingFor(kind, departmentId);
  const way = colourWay(colour) ?? mustBeWay(ownColour);
  const look = seed === undefined ? 0 : lookOf(seed);
  return (
    <svg viewBox="0 0 240 240" {...(title ? { role: "img" } : { "aria-hidden": true })} focusable="false">
      {title && <title>{title}</title>}
      <Drawing way={ground === "navy" ? onNavy(way) : way} look={look} />
    </svg>
  );
}

const general: KindDrawing = { Drawing: GeneralGoods, colour: "terracotta" };

/** The kind's own drawing, else its department's, else the general one. */
export function drawingFor(kind: string, departmentId: string): KindDrawing {
  return own(kindDrawings, kind.toLowerCase()) ?? own(departmentDrawings, departmentId) ?? general;
}

/** A foreign catalogue may hold a kind named "constructor". */
function own(drawings: Readonly<Record<string, KindDrawing>>, name: string): KindDrawing | undefined {
  return Object.hasOwn(drawings, name) ? drawings[name] : undefined;
}

function mustBeWay(word: string): ColourWay {
  const way = colourWay(word);
  if (!way) throw new Error(`"${word}" is the colour of a drawing and no colour way`);
  return way;
}
