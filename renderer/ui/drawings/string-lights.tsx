import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function StringLights({ way, look }: DrawingProps) {
  const row = [0, 1, 2, 3, 4];
  return (
    <>
      <Line d="M26 32 V222 M214 32 V222" width={10} colour={materials.wood} square />
      <Box at={[12, 216, 28, 12]} round={4} fill={materials.woodDark} />
      <Box at={[200, 216, 28, 12]} round={4} fill={materials.woodDark} />
      <Line d="M26 42 Q120 92 214 42 M26 112 Q120 162 214 112" width={5} colour={way.dark} />
      {row.map((place) => (
        <Bulb key={place} x={44 + place * 38} y={48 + sag(place)} way={way} shape={pick(look, 0, [0, 1, 2])} />
      ))}
      {row.map((place) => (
        <Bulb key={place} x={44 + place * 38} y={118 + sag(place)} way={way} shape={pick(look, 0, [0, 1, 2])} />
      ))}
      <Line d="M214 176 Q190 178 180 200" width={4} colour={way.dark} />
      <Box at={[164, 198, 26, 30]} round={6} fill={way.dark} />
    </>
  );
}

/** How far the wire hangs below its end at bulb `place` of five. */
function sag(place: number): number {
  return [5, 19, 24, 19, 5][place] ?? 0;
}

function Bulb({ x, y, way, shape }: Pick<DrawingProps, "way"> & { x: number; y: number; shape: number }) {
  const glass = [
    <Disc at={[x, y + 22, 14]} fill={materials.glow} edge={way.edge ?? way.base} />,
    <Shape d={`M${x - 7} ${y + 8} H${x + 7} L${x + 13} ${y + 30} L${x} ${y + 42} L${x - 13} ${y + 30} Z`} fill={materials.glow} edge={way.edge ?? way.base} />,
    <Shape d={`M${x} ${y + 6} l5 11 12 2 -9 8 3 12 -11 -6 -11 6 3 -12 -9 -8 12 -2 Z`} fill={materials.glow} edge={way.edge ?? way.base} />,
  ][shape];
  return (
    <>
      {glass}
      <Box at={[x - 6, y - 2, 12, 13]} round={3} fill={way.dark} />
    </>
  );
}
