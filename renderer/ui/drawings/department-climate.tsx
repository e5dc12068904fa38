import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import type { DrawingProps } from "./variation.ts";

/** A thermometer between sun and drop. */
export function DepartmentClimate({ way }: DrawingProps) {
  return (
    <>
      <Disc at={[52, 76, 25]} fill={materials.glow} />
      <Line d="M52 34 V28 M52 118 V124 M10 76 H4 M22 46 L18 42 M82 46 L86 42 M22 106 L18 110" width={7} colour={materials.glow} />
      <Shape d="M194 92 Q226 136 212 154 Q194 170 176 154 Q162 136 194 92 Z" fill="#4F9FCB" />
      <Line d="M184 140 Q184 150 192 152" width={5} colour={materials.white} />
      <Box at={[96, 12, 50, 168]} round={25} fill={way.base} edge={way.edge} />
      <Disc at={[121, 178, 44]} fill={way.base} edge={way.edge} />
      <Box at={[110, 26, 22, 150]} round={11} fill={materials.white} />
      <Box at={[113, 74, 16, 110]} round={8} fill="#E2574C" />
      <Disc at={[121, 178, 29]} fill="#E2574C" />
      <Line d="M138 52 h12 M138 78 h12 M138 104 h12" width={5} colour={way.dark} />
      <Line d="M108 170 Q112 160 120 158" width={6} colour={materials.white} />
      <Box at={[76, 218, 90, 10]} round={4} fill={way.dark} />
    </>
  );
}
