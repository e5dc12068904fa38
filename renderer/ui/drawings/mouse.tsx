import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Mouse({ way, look }: DrawingProps) {
  return (
    <>
      {pick(look, 0, [<Line d="M120 84 V52 Q120 24 150 28 T186 10" width={6} colour={materials.ink} />, null])}
      <Shape d="M54 146 Q54 66 120 66 Q186 66 186 146 V156 Q186 228 120 228 Q54 228 54 156 Z" fill={way.base} edge={way.edge} />
      <Shape d="M168 96 Q186 116 186 146 V156 Q186 228 120 228 Q160 216 164 156 Z" fill={way.shade} />
      <Line d="M56 138 Q120 156 184 138" width={4} colour={way.dark} />
      <Line d="M120 68 V146" width={4} colour={way.dark} />
      <Box at={[108, 84, 24, 44]} round={12} fill={way.dark} />
      <Box at={[114, 90, 12, 32]} round={6} fill={way.accent} />
      <Line d="M115 100 H125 M115 108 H125 M115 116 H125" width={2} colour={way.dark} />
      {pick(look, 1, [
        <Line d="M72 162 Q76 192 92 206" width={8} colour={way.light} />,
        <Line d="M62 158 Q62 174 66 188 M66 196 L72 206" width={9} colour={way.dark} />,
        <Disc at={[120, 188, 14]} fill={way.light} />,
      ])}
    </>
  );
}
