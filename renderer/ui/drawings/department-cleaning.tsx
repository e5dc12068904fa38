import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import type { DrawingProps } from "./variation.ts";

/** A bucket, a brush and suds. */
export function DepartmentCleaning({ way }: DrawingProps) {
  return (
    <>
      <Line d="M196 20 L166 116" width={10} colour={materials.woodDark} />
      <Line d="M52 108 Q54 34 116 34 T182 108" width={6} colour={materials.steelDark} />
      <Disc at={[84, 100, 23]} fill={materials.white} edge={materials.glassEdge} />
      <Disc at={[126, 90, 29]} fill={materials.white} edge={materials.glassEdge} />
      <Disc at={[160, 104, 19]} fill={materials.white} edge={materials.glassEdge} />
      <Shape d="M42 108 H194 L176 216 Q174 228 162 228 H74 Q62 228 60 216 Z" fill={way.base} edge={way.edge} />
      <Shape d="M164 108 H194 L176 216 Q174 228 162 228 H144 Z" fill={way.shade} />
      <Box at={[34, 102, 168, 18]} round={8} fill={way.dark} />
      <Shape d="M118 144 Q142 176 118 188 Q94 176 118 144 Z" fill={way.light} />
      <Disc at={[206, 72, 8]} fill={materials.glass} edge={materials.glassEdge} />
      <Disc at={[38, 72, 10]} fill={materials.glass} edge={materials.glassEdge} />
    </>
  );
}
