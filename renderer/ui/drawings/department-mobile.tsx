import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import type { DrawingProps } from "./variation.ts";

/** A phone in its stand. */
export function DepartmentMobile({ way }: DrawingProps) {
  return (
    <>
      <Box at={[68, 18, 104, 188]} round={18} fill={way.base} edge={way.edge ?? way.dark} />
      <Box at={[77, 32, 86, 160]} round={8} fill={materials.screen} />
      <Line d="M94 66 h0 M120 66 h0 M146 66 h0" width={19} colour={way.light} />
      <Line d="M94 94 h0 M146 94 h0" width={19} colour="#8CC6E8" />
      <Line d="M120 94 h0" width={19} colour={way.accent} />
      <Line d="M94 122 h0 M120 122 h0" width={19} colour={materials.glow} />
      <Line d="M104 42 H136" width={5} colour={materials.steelDark} />
      <Line d="M104 182 H136" width={4} colour={materials.white} />
      <Line d="M198 216 Q222 200 206 160 T224 104" width={7} colour={materials.ink} />
      <Shape d="M50 204 H190 L200 228 H40 Z" fill={way.dark} />
      <Disc at={[120, 216, 5]} fill={way.accent} />
    </>
  );
}
