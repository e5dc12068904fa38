import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Humidifier({ way, look }: DrawingProps) {
  const [body, side] = pick<readonly [string, string]>(look, 0, [
    ["M120 62 Q192 132 188 176 Q184 228 120 228 Q56 228 52 176 Q48 132 120 62 Z", "M168 118 Q190 152 186 184 Q182 226 124 228 Q164 206 168 118 Z"],
    [
      "M72 90 Q72 74 90 74 H150 Q168 74 168 90 L180 204 Q182 228 158 228 H82 Q58 228 60 204 Z",
      "M148 74 H150 Q168 74 168 90 L180 204 Q182 228 158 228 H134 Q154 222 154 200 Z",
    ],
  ]);
  return (
    <>
      <Line d="M112 56 Q92 40 106 24 Q114 14 106 4 M132 54 Q152 38 138 22" width={8} colour={materials.water} />
      <Line d="M122 50 Q128 36 120 26" width={8} colour={materials.glassEdge} />
      <Shape d={body} fill={way.base} edge={way.edge} />
      <Shape d={side} fill={way.shade} />
      <Box at={[100, 58, 40, 16]} round={7} fill={way.dark} />
      <Box at={[84, 132, 26, 62]} round={13} fill={way.light} edge={way.edge ?? way.dark} />
      <Shape d="M84 160 Q97 152 110 160 V181 Q110 194 97 194 T84 181 Z" fill={materials.water} />
      <Disc at={[138, 176, 13]} fill={way.dark} />
      <Disc at={[138, 176, 5]} fill={way.accent} />
      <Line d="M82 120 Q90 106 102 96" width={7} colour={way.light} />
      <Line d="M78 214 Q120 226 162 214" width={5} colour={way.dark} />
    </>
  );
}
