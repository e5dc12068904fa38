import { materials } from "./colours.ts";
import { Box, Disc, Line, Side } from "./shapes.tsx";
import type { DrawingProps } from "./variation.ts";

/** A tower with its fan and plugs. */
export function DepartmentComputing({ way }: DrawingProps) {
  return (
    <>
      <Box at={[66, 18, 112, 204]} round={10} fill={way.base} edge={way.edge} />
      <Side at={[66, 18, 112, 204]} round={10} width={22} fill={way.shade} />
      <Box at={[80, 34, 64, 13]} round={3} fill={way.dark} />
      <Box at={[80, 54, 64, 13]} round={3} fill={way.dark} />
      <Disc at={[112, 142, 36]} fill={way.dark} />
      <Line d="M112 142 L112 114 M112 142 L136 156 M112 142 L88 156" width={13} colour={way.light} />
      <Disc at={[112, 142, 9]} fill={way.accent} />
      <Disc at={[88, 88, 6]} fill={way.accent} />
      <Line d="M106 88 h0 M120 88 h0" width={8} colour={way.light} />
      <Line d="M82 202 H142" width={5} colour={way.dark} dash="4 8" />
      <Line d="M178 190 Q204 190 204 208 T228 224" width={6} colour={materials.ink} />
      <Box at={[76, 218, 24, 10]} round={3} fill={materials.ink} />
      <Box at={[146, 218, 24, 10]} round={3} fill={materials.ink} />
    </>
  );
}
