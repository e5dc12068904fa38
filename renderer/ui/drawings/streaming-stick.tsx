import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape, Side } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function StreamingStick({ way, look }: DrawingProps) {
  const round = pick(look, 0, [14, 28]);
  return (
    <>
      <Box at={[57, 16, 38, 40]} round={3} fill={materials.steelDark} />
      <Line d="M68 28 h0 M84 28 h0" width={6} colour={materials.ink} />
      <Box at={[46, 48, 60, 180]} round={round} fill={way.base} edge={way.edge} />
      <Side at={[46, 48, 60, 180]} round={round} width={16} fill={way.shade} />
      <Shape d="M62 106 L90 124 L62 142 Z" fill={way.light} />
      <Line d="M62 204 H80" width={5} colour={way.accent} />
      <Box at={[134, 40, 68, 188]} round={26} fill={materials.ink} />
      <Side at={[134, 40, 68, 188]} round={26} width={16} fill={materials.inkLight} />
      <Disc at={[164, 84, 21]} fill={materials.inkLight} />
      <Disc at={[164, 84, 9]} fill={way.accent} />
      <Line d="M154 124 h0 M176 124 h0 M154 144 h0 M176 144 h0" width={11} colour={materials.steel} />
      <Line d="M154 168 V186" width={11} colour={materials.steel} />
      <Line d="M176 168 V186" width={11} colour={pick(look, 1, [way.light, way.accent])} />
      <Disc at={[164, 54, 3]} fill="#E2574C" />
    </>
  );
}
