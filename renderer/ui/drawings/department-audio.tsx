import { Box, Disc, Line, Oval, Shape } from "./shapes.tsx";
import type { DrawingProps } from "./variation.ts";

/** A horn on a box, with notes. */
export function DepartmentAudio({ way }: DrawingProps) {
  return (
    <>
      <Line d="M138 170 Q176 150 158 118" width={13} colour={way.dark} />
      <Shape d="M158 130 Q128 84 60 96 Q40 60 66 28 Q128 22 174 110 Z" fill={way.base} edge={way.edge} />
      <Oval at={[62, 62, 20, 36]} fill={way.dark} />
      <Oval at={[64, 62, 11, 23]} fill={way.accent} />
      <Line d="M184 66 V26 L214 18 V56" width={6} colour={way.dark} />
      <Disc at={[176, 68, 10]} fill={way.dark} />
      <Disc at={[206, 58, 10]} fill={way.dark} />
      <Shape d="M60 170 H180 L190 218 H50 Z" fill={way.base} edge={way.edge} />
      <Shape d="M158 170 H180 L190 218 H166 Z" fill={way.shade} />
      <Box at={[40, 212, 160, 16]} round={6} fill={way.dark} />
      <Line d="M76 194 H130" width={6} colour={way.light} />
    </>
  );
}
