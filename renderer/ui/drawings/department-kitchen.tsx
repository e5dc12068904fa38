import { materials } from "./colours.ts";
import { Box, Line, Oval, Shape } from "./shapes.tsx";
import type { DrawingProps } from "./variation.ts";

/** A crock of tools. */
export function DepartmentKitchen({ way }: DrawingProps) {
  return (
    <>
      <Line d="M96 130 L80 60 M150 130 L170 70 M122 130 V70" width={9} colour={materials.woodDark} />
      <Oval at={[76, 44, 19, 27]} fill={materials.wood} />
      <Box at={[104, 18, 36, 58]} round={9} fill={materials.steelDark} />
      <Line d="M114 30 V64 M122 30 V64 M130 30 V64" width={4} colour={materials.steel} />
      <Line d="M170 74 Q152 50 174 22 Q200 50 176 74 M174 26 V72" width={5} colour={materials.steelDark} />
      <Shape d="M66 118 H176 L168 214 Q166 228 152 228 H90 Q76 228 74 214 Z" fill={way.base} edge={way.edge} />
      <Shape d="M150 118 H176 L168 214 Q166 228 152 228 H138 Z" fill={way.shade} />
      <Box at={[58, 112, 126, 18]} round={8} fill={way.dark} />
      <Line d="M82 166 q12 -14 24 0 t24 0 t24 0" width={7} colour={way.light} />
    </>
  );
}
