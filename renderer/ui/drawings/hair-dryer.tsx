import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function HairDryer({ way, look }: DrawingProps) {
  return (
    <>
      <Line d="M24 66 q-14 -7 -22 0 M24 88 q-14 -7 -22 0 M24 110 q-14 -7 -22 0" width={6} colour={materials.water} />
      <Line d="M150 214 Q156 224 180 222 T226 214" width={8} colour={materials.ink} />
      <Shape d="M114 120 H168 L160 214 Q158 228 144 228 H132 Q118 228 118 214 Z" fill={way.dark} />
      {pick(look, 0, [<Shape d="M34 54 L66 68 V108 L34 122 Z" fill={way.dark} />, <Shape d="M30 36 L70 66 V110 L30 140 Q20 88 30 36 Z" fill={way.dark} />])}
      <Shape d="M62 62 L126 36 H160 Q212 36 212 88 T160 140 H126 L62 114 Z" fill={way.base} edge={way.edge} />
      <Shape d="M62 98 H211 Q204 140 160 140 H126 L62 114 Z" fill={way.shade} />
      <Disc at={[164, 88, 35]} fill={way.dark} />
      <Disc at={[164, 88, 26]} fill={way.light} />
      <Line d="M164 70 a18 18 0 1 1 -0.1 0 Z M164 82 a6 6 0 1 1 -0.1 0 Z" width={5} colour={way.dark} />
      <Line d="M84 70 L112 58" width={8} colour={way.light} />
      <Box at={[128, 152, 20, 34]} round={9} fill={way.light} />
      <Disc at={[138, pick(look, 1, [162, 176]), 8]} fill={way.accent} />
      <Line d="M130 204 H148" width={5} colour={way.base} />
    </>
  );
}
