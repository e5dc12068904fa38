import { materials } from "./colours.ts";
import { Box, Disc, Line, Side } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Soundbar({ way, look }: DrawingProps) {
  const dots = Array.from({ length: 12 }, (_, place) => `M${32 + place * 15} 192 h0 M${32 + place * 15} 208 h0`).join(" ");
  const round = pick(look, 0, [10, 24]);
  const corner = pick(look, 1, [20, 8]);
  return (
    <>
      <Box at={[122, 58, 90, 158]} round={round} fill={way.shade} edge={way.edge} />
      <Side at={[122, 58, 90, 158]} round={round} width={18} fill={way.dark} />
      <Disc at={[158, 112, 33]} fill={way.dark} />
      <Disc at={[158, 112, 22]} fill={materials.inkLight} />
      <Disc at={[158, 112, 9]} fill={way.light} />
      <Line d="M44 158 q16 -16 32 0 M30 138 q30 -30 60 0 M16 118 q44 -44 88 0" width={6} colour={way.dark} />
      <Box at={[4, 174, 232, 52]} round={corner} fill={way.base} edge={way.edge} />
      <Line d={dots} width={6} colour={way.dark} />
      <Side at={[4, 174, 232, 52]} round={corner} width={28} fill={way.shade} />
      <Disc at={[222, 194, 4]} fill={way.accent} />
      <Disc at={[222, 208, 3]} fill={way.light} />
      <Line d="M40 226 H70 M170 226 H200" width={4} colour={materials.ink} />
    </>
  );
}
