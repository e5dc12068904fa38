import { Box, Line, Shape, Tube } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function TravelPillow({ way, look }: DrawingProps) {
  const curve = "M66 176 Q58 74 120 74 Q182 74 174 176";
  return (
    <>
      <Tube d={curve} width={88} colour={way.base} edge={way.edge} />
      <Line d="M182 198 Q212 130 192 96" width={20} colour={way.shade} />
      {pick(look, 0, [
        <Line
          d="M44 168 h0 M42 126 h0 M62 84 h0 M98 58 h0 M142 58 h0 M178 84 h0 M198 126 h0 M196 168 h0 M76 146 h0 M84 112 h0 M120 96 h0 M156 112 h0 M164 146 h0"
          width={13}
          colour={way.light}
        />,
        <Line
          d="M30 132 L100 146 M36 92 L102 116 M72 50 L106 102 M124 44 L122 100 M174 58 L140 106 M204 96 L142 120 M212 138 L142 150"
          width={11}
          colour={way.light}
        />,
        <Line d="M38 178 Q26 100 72 62" width={9} colour={way.light} />,
      ])}
      <Line d={curve} width={4} colour={way.dark} dash="8 7" />
      <Shape d="M92 190 H148 V204 H92 Z" fill={way.dark} />
      <Box at={[108, 184, 26, 26]} round={6} fill={way.accent} />
      <Box at={[20, 184, 12, 22]} round={3} fill={way.accent} />
    </>
  );
}
