/** The five flat shapes every drawing is made of; `edge` is an outline for pale goods. */

interface Painted {
  readonly fill: string;
  readonly edge?: string | undefined;
}

const EDGE = { strokeWidth: 3, strokeLinejoin: "round" } as const;

function paint({ fill, edge }: Painted) {
  return edge ? { fill, stroke: edge, ...EDGE } : { fill };
}

/** `at` is x, y, width, height. */
export function Box({ at: [x, y, width, height], round = 0, ...rest }: Painted & { at: readonly [number, number, number, number]; round?: number }) {
  return <rect x={x} y={y} width={width} height={height} rx={round} {...paint(rest)} />;
}

/** `at` is centre x, centre y, radius. */
export function Disc({ at: [cx, cy, r], ...rest }: Painted & { at: readonly [number, number, number] }) {
  return <circle cx={cx} cy={cy} r={r} {...paint(rest)} />;
}

/** `at` is centre x, centre y, radius x, radius y. */
export function Oval({ at: [cx, cy, rx, ry], ...rest }: Painted & { at: readonly [number, number, number, number] }) {
  return <ellipse cx={cx} cy={cy} rx={rx} ry={ry} {...paint(rest)} />;
}

export function Shape({ d, ...rest }: Painted & { d: string }) {
  return <path d={d} {...paint(rest)} />;
}

/** A line of even width: handles, cables, arms. `dash` makes it a seam; `square` ends it flat. */
export function Line({ d, width, colour, dash, square }: { d: string; width: number; colour: string; dash?: string; square?: boolean }) {
  const cap = square ? "butt" : "round";
  return <path d={d} fill="none" stroke={colour} strokeWidth={width} strokeLinecap={cap} strokeLinejoin="round" strokeDasharray={dash} />;
}

/** A `Line` in the good's own colour, with its outline drawn beneath when the good is pale. */
export function Tube({ d, width, colour, edge, square }: { d: string; width: number; colour: string; edge?: string | undefined; square?: boolean }) {
  return (
    <>
      {edge && <Line d={d} width={width + 5} colour={edge} square={square ?? false} />}
      <Line d={d} width={width} colour={colour} square={square ?? false} />
    </>
  );
}

interface Strip {
  /** The whole rounded box, as given to `Box`. */
  readonly at: readonly [number, number, number, number];
  readonly round: number;
  readonly fill: string;
}

/** The right-hand `width` of a rounded box: its side away from the light. */
export function Side({ at: [x, y, boxWidth, height], round, width, fill }: Strip & { width: number }) {
  const right = x + boxWidth;
  const cut = offset(round, width);
  const arc = `${round} ${round} 0 0 1`;
  const inner = right - width;
  const corner = Math.min(round, width);
  const d = `M${inner} ${y + cut} H${right - corner} A${arc} ${right} ${y + round} V${y + height - round} A${arc} ${right - corner} ${y + height - cut} H${inner} Z`;
  return <path d={d} fill={fill} />;
}

/** The lowest `height` of a rounded box. */
export function Foot({ at: [x, y, width, boxHeight], round, height, fill }: Strip & { height: number }) {
  const bottom = y + boxHeight;
  const cut = offset(round, height);
  const arc = `${round} ${round} 0 0 1`;
  const corner = Math.min(round, height);
  const d = `M${x + cut} ${bottom - height} H${x + width - cut} V${bottom - corner} A${arc} ${x + width - round} ${bottom} H${x + round} A${arc} ${x + cut} ${bottom - corner} Z`;
  return <path d={d} fill={fill} />;
}

/** How far a corner of radius `round` has turned in where a strip narrower than it begins. */
function offset(round: number, strip: number): number {
  return strip >= round ? 0 : Math.round((round - Math.sqrt(round ** 2 - (round - strip) ** 2)) * 100) / 100;
}
