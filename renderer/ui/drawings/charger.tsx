import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape, Side } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Charger({ way, look }: DrawingProps) {
  const round = pick(look, 1, [20, 34]);
  return (
    <>
      <Line d="M134 200 Q196 206 196 166 T150 126 Q130 76 176 60" width={9} colour={materials.ink} />
      <Box at={[164, 30, 28, 40]} round={7} fill={way.dark} />
      <Box at={[171, 12, 14, 20]} round={3} fill={materials.steelDark} />
      {pick(look, 0, [
        <Line d="M54 98 V58 M98 98 V58" width={12} colour={materials.steelDark} />,
        <Line d="M56 98 V54 M96 98 V54" width={9} colour={materials.steelDark} square />,
      ])}
      <Box at={[38, 88, 76, 18]} round={6} fill={way.dark} />
      <Box at={[22, 98, 108, 130]} round={round} fill={way.base} edge={way.edge} />
      <Side at={[22, 98, 108, 130]} round={round} width={18} fill={way.shade} />
      <Shape d="M82 118 L52 162 H72 L66 194 L98 148 H78 Z" fill={way.light} />
      <Box at={[124, 190, 18, 20]} round={4} fill={way.dark} />
      <Disc at={[98, 212, 4]} fill={way.accent} />
      <Line d="M40 212 H66" width={5} colour={way.dark} />
    </>
  );
}
