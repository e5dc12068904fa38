import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Thermostat({ way, look }: DrawingProps) {
  const level = pick(look, 1, ["M62 152 A70 70 0 0 1 164 58", "M62 152 A70 70 0 0 1 120 36", "M62 152 A70 70 0 0 1 188 92"]);
  return (
    <>
      <Shape d="M84 186 H156 L176 228 H64 Z" fill={way.dark} />
      {pick(look, 0, [
        <Disc at={[120, 106, 98]} fill={way.base} edge={way.edge} />,
        <Box at={[22, 10, 196, 194]} round={44} fill={way.base} edge={way.edge} />,
      ])}
      <Disc at={[120, 106, 86]} fill={way.shade} />
      <Disc at={[120, 106, 82]} fill={materials.ink} />
      <Line d="M62 152 A70 70 0 1 1 178 152" width={11} colour={materials.inkLight} />
      <Line d={level} width={11} colour="#F2804A" />
      <Shape d="M120 66 Q150 96 138 122 Q132 136 120 136 Q104 136 100 120 Q98 108 108 98 Q112 104 116 106 Q112 84 120 66 Z" fill={materials.glow} />
      <Shape d="M120 104 Q132 118 126 128 Q118 134 112 126 Q110 114 120 104 Z" fill="#F2683C" />
      <Line d="M100 160 h0 M120 160 h0" width={8} colour={materials.steelDark} />
      <Line d="M140 160 h0" width={8} colour={way.accent} />
      <Line d="M96 216 H144" width={5} colour={way.light} />
    </>
  );
}
