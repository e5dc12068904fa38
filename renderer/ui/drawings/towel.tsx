import { materials } from "./colours.ts";
import { Box, Disc, Line } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Towel({ way, look }: DrawingProps) {
  return (
    <>
      <Fold y={172} left={22} width={196} colour={way.dark} seam={way.base} />
      <Fold y={118} left={28} width={184} colour={way.base} edge={way.edge} seam={way.dark} />
      <Fold y={64} left={34} width={172} colour={way.light} edge={way.edge ?? way.shade} seam={way.shade} />
      {pick(look, 0, [
        <Line d="M150 66 V118 M162 66 V118" width={6} colour={way.dark} square />,
        <Line d="M140 66 V118" width={22} colour={way.base} square />,
        <Line d="M136 74 l10 12 l-10 12 l10 12 M158 74 l10 12 l-10 12 l10 12" width={5} colour={way.dark} />,
      ])}
      <Line d="M152 121 V171 M164 121 V171" width={5} colour={way.light} square />
      <Line d="M156 175 V225 M168 175 V225" width={5} colour={way.light} square />
      {pick(look, 1, [<Soap way={way} />, <Cloth way={way} />])}
    </>
  );
}

interface Folded {
  readonly y: number;
  readonly left: number;
  readonly width: number;
  readonly colour: string;
  readonly edge?: string | undefined;
  readonly seam: string;
}

/** A folded towel: thick round fold on the left, the open ends as lines on the right. */
function Fold({ y, left, width, colour, edge, seam }: Folded) {
  const right = left + width;
  return (
    <>
      <Box at={[left, y, width, 56]} round={24} fill={colour} edge={edge} />
      <Line d={`M${left + 60} ${y + 19} H${right - 8} M${left + 60} ${y + 37} H${right - 8}`} width={3} colour={seam} />
    </>
  );
}

function Soap({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Box at={[74, 40, 76, 28]} round={13} fill={materials.white} edge={way.accent} />
      <Line d="M96 54 H128" width={5} colour={way.accent} />
      <Disc at={[158, 34, 8]} fill={materials.glass} edge={materials.glassEdge} />
      <Disc at={[174, 20, 5]} fill={materials.glass} edge={materials.glassEdge} />
    </>
  );
}

function Cloth({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Box at={[66, 30, 104, 36]} round={17} fill={way.accent} />
      <Disc at={[84, 48, 18]} fill={materials.white} edge={way.accent} />
      <Line d="M84 48 a4 4 0 1 1 4 6 a9 9 0 1 1 4 -14" width={3} colour={way.accent} />
    </>
  );
}
