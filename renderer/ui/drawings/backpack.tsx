import { materials } from "./colours.ts";
import { Box, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Backpack({ way, look }: DrawingProps) {
  return (
    <>
      <Line d="M60 104 Q26 130 36 206 M180 104 Q214 130 204 206" width={15} colour={way.dark} />
      <Line d="M100 40 V26 Q100 14 120 14 T140 26 V40" width={9} colour={way.dark} />
      <Shape d="M52 206 V96 Q52 34 120 34 Q188 34 188 96 V206 Q188 228 166 228 H74 Q52 228 52 206 Z" fill={way.base} edge={way.edge} />
      <Shape d="M162 56 Q188 72 188 96 V206 Q188 228 166 228 H152 Q168 222 166 196 Z" fill={way.shade} />
      {pick(look, 0, [<Zips way={way} />, <Flap way={way} />])}
      <Box at={[70, 146, 100, 70]} round={16} fill={pick(look, 1, [way.shade, way.light, way.accent])} edge={way.dark} />
      <Line d="M80 164 H160" width={5} colour={way.dark} />
      <Line d="M150 164 V180" width={5} colour={way.accent} />
      <Line d="M84 200 H156" width={3} colour={way.dark} dash="7 6" />
    </>
  );
}

function Zips({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Line d="M72 132 V104 Q72 58 120 58 T168 104 V132" width={5} colour={way.dark} />
      <Line d="M168 116 V136" width={6} colour={way.accent} />
      <Box at={[102, 82, 36, 24]} round={5} fill={way.light} />
      <Line d="M110 94 H130" width={4} colour={way.dark} />
    </>
  );
}

function Flap({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Shape d="M50 94 Q52 32 120 32 Q188 32 190 94 Q190 132 162 132 H78 Q50 132 50 94 Z" fill={way.dark} />
      <Line d="M62 102 Q66 120 82 120 H158 Q174 120 178 102" width={3} colour={way.light} dash="7 6" />
      <Line d="M92 112 V152 M148 112 V152" width={11} colour={materials.woodDark} square />
      <Box at={[84, 136, 16, 14]} round={3} fill={materials.glow} />
      <Box at={[140, 136, 16, 14]} round={3} fill={materials.glow} />
    </>
  );
}
