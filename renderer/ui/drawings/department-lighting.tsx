import { materials } from "./colours.ts";
import { Box, Line, Shape, Side } from "./shapes.tsx";
import type { DrawingProps } from "./variation.ts";

/** A lantern with a flame of light. */
export function DepartmentLighting({ way }: DrawingProps) {
  return (
    <>
      <Line d="M90 62 Q90 18 120 18 T150 62" width={8} colour={way.dark} />
      <Line d="M24 100 L48 112 M16 144 H42 M216 100 L192 112 M224 144 H198" width={7} colour={materials.glow} />
      <Box at={[66, 84, 108, 130]} round={10} fill={materials.glowPale} edge={way.dark} />
      <Shape d="M120 106 Q154 148 140 176 Q132 192 120 192 Q108 192 100 176 Q86 148 120 106 Z" fill={materials.glow} />
      <Shape d="M120 146 Q136 168 128 180 Q120 188 112 180 Q104 168 120 146 Z" fill="#F2804A" />
      <Line d="M88 90 V208 M152 90 V208" width={6} colour={way.dark} />
      <Shape d="M84 58 H156 L184 88 H56 Z" fill={way.base} edge={way.edge} />
      <Shape d="M140 58 H156 L184 88 H156 Z" fill={way.shade} />
      <Box at={[54, 206, 132, 22]} round={7} fill={way.base} edge={way.edge} />
      <Side at={[54, 206, 132, 22]} round={7} width={26} fill={way.shade} />
    </>
  );
}
