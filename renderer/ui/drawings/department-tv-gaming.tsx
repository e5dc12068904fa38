import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape, Side } from "./shapes.tsx";
import type { DrawingProps } from "./variation.ts";

/** A little set with antennae. */
export function DepartmentTvGaming({ way }: DrawingProps) {
  return (
    <>
      <Line d="M116 70 L82 16 M122 70 L166 20" width={6} colour={materials.steelDark} />
      <Disc at={[81, 15, 7]} fill={way.accent} />
      <Disc at={[167, 19, 7]} fill={way.accent} />
      <Line d="M62 206 L50 224 M178 206 L190 224" width={10} colour={materials.woodDark} />
      <Box at={[20, 66, 200, 146]} round={26} fill={way.base} edge={way.edge} />
      <Side at={[20, 66, 200, 146]} round={26} width={54} fill={way.shade} />
      <Box at={[36, 84, 124, 110]} round={20} fill={materials.ink} />
      <Box at={[44, 92, 108, 94]} round={14} fill="#8CC6E8" />
      <Shape d="M44 172 Q72 128 98 152 T152 140 V172 Q152 186 138 186 H58 Q44 186 44 172 Z" fill="#3E7FA6" />
      <Disc at={[126, 116, 11]} fill={materials.glow} />
      <Disc at={[190, 104, 13]} fill={way.light} />
      <Disc at={[190, 140, 13]} fill={way.light} />
      <Line d="M180 168 H200 M180 180 H200" width={5} colour={way.dark} />
    </>
  );
}
