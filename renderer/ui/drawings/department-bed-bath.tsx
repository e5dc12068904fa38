import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import type { DrawingProps } from "./variation.ts";

/** A pump bottle, a brush and a bar of soap. */
export function DepartmentBedBath({ way }: DrawingProps) {
  return (
    <>
      <Line d="M98 92 V52 M98 52 H54 V66" width={11} colour={way.dark} />
      <Box at={[78, 82, 40, 22]} round={6} fill={way.dark} />
      <Shape d="M48 228 V134 Q48 102 80 102 H116 Q148 102 148 134 V228 Z" fill={way.base} edge={way.edge} />
      <Shape d="M124 103 Q148 108 148 134 V228 H124 Z" fill={way.shade} />
      <Box at={[62, 142, 50, 56]} round={8} fill={way.light} />
      <Shape d="M87 150 Q106 174 87 188 Q68 174 87 150 Z" fill={way.accent} />
      <Box at={[136, 190, 84, 38]} round={17} fill={materials.white} edge={way.accent} />
      <Line d="M160 209 H196" width={6} colour={way.accent} />
      <Disc at={[178, 172, 13]} fill={materials.glass} edge={materials.glassEdge} />
      <Disc at={[200, 150, 9]} fill={materials.glass} edge={materials.glassEdge} />
      <Disc at={[184, 126, 6]} fill={materials.glass} edge={materials.glassEdge} />
    </>
  );
}
