import { materials } from "./colours.ts";
import { Box, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function LightBulb({ way, look }: DrawingProps) {
  const bulb = pick(look, 0, [
    "M96 168 Q94 148 74 126 Q50 98 58 66 Q70 20 120 20 Q170 20 182 66 Q190 98 166 126 Q146 148 144 168 Z",
    "M96 168 Q94 152 76 142 Q46 120 46 86 Q46 16 120 16 Q194 16 194 86 Q194 120 164 142 Q146 152 144 168 Z",
    "M98 168 Q98 152 84 134 Q70 112 84 78 Q98 46 120 16 Q142 46 156 78 Q170 112 156 134 Q142 152 142 168 Z",
  ]);
  const gleam = pick(look, 0, ["M84 84 Q84 56 104 44", "M70 88 Q70 58 92 46", "M94 100 Q98 80 110 62"]);
  return (
    <>
      <Shape d={bulb} fill={materials.glowPale} edge={way.dark} />
      {pick(look, 1, [
        <Line d="M106 166 V122 L96 92 L108 106 L120 88 L132 106 L144 92 L134 122 V166" width={5} colour={way.accent} />,
        <Led way={way} />,
        <Line d="M112 166 V130 Q94 118 108 104 Q132 96 108 80 Q120 66 134 84 Q150 104 128 118 V166" width={6} colour={way.accent} />,
      ])}
      <Line d={gleam} width={8} colour={materials.white} />
      <Box at={[90, 164, 60, 42]} round={6} fill={materials.steel} />
      <Line d="M88 176 H152 M88 190 H152" width={6} colour={materials.steelDark} />
      <Shape d="M98 204 H142 L134 220 H106 Z" fill={way.dark} />
      <Box at={[106, 216, 28, 12]} round={4} fill={materials.ink} />
    </>
  );
}

function Led({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Shape d="M80 128 H160 Q146 148 144 168 H96 Q94 148 80 128 Z" fill={way.base} edge={way.edge} />
      <Line d="M100 134 L106 162 M120 134 V162 M140 134 L134 162" width={5} colour={way.shade} />
    </>
  );
}
