import { materials } from "./colours.ts";
import { ScreenScene } from "./screen-scene.tsx";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Laptop({ way, look }: DrawingProps) {
  return (
    <>
      <Box at={[36, 54, 168, 132]} round={12} fill={way.base} edge={way.edge} />
      <Box at={[44, 62, 152, 108]} round={6} fill={materials.ink} />
      <ScreenScene at={[50, 70, 140, 94]} way={way} scene={pick(look, 0, [2, 0, 1])} />
      <Disc at={[120, 66, 2]} fill={materials.steel} />
      <Shape d="M36 182 H204 L230 216 H10 Z" fill={way.light} edge={way.edge} />
      <Line d="M48 190 H192 M44 197 H196" width={5} colour={materials.ink} dash="9 3" />
      <Shape d="M94 203 H146 L150 213 H90 Z" fill={way.shade} />
      <Shape d="M6 214 H234 V220 Q234 228 222 228 H18 Q6 228 6 220 Z" fill={way.base} edge={way.edge} />
      <Shape d="M98 214 H142 Q140 220 132 220 H108 Q100 220 98 214 Z" fill={way.dark} />
    </>
  );
}
