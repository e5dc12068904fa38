import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function KitchenScale({ way, look }: DrawingProps) {
  return (
    <>
      <Disc at={[84, 84, 28]} fill="#F2C230" />
      <Disc at={[128, 74, 30]} fill="#F6D04E" />
      <Disc at={[164, 90, 24]} fill="#F2C230" />
      <Shape d="M128 44 Q134 26 156 28 Q152 46 128 46 Z" fill={materials.leaf} />
      <Shape d="M28 94 H212 Q206 142 160 144 H80 Q34 142 28 94 Z" fill={materials.glass} edge={materials.glassEdge} />
      <Line d="M48 108 Q56 128 78 132" width={6} colour={materials.white} />
      <Box at={[92, 144, 56, 12]} fill={materials.steelDark} />
      {pick(look, 0, [<FlatScale way={way} />, <DialScale way={way} />])}
    </>
  );
}

function FlatScale({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Box at={[36, 152, 168, 12]} round={6} fill={materials.steel} />
      <Shape d="M46 164 H194 L212 212 Q214 228 198 228 H42 Q26 228 28 212 Z" fill={way.base} edge={way.edge} />
      <Shape d="M30 206 H210 L212 212 Q214 228 198 228 H42 Q26 228 28 212 Z" fill={way.shade} />
      <Box at={[86, 174, 68, 26]} round={6} fill={materials.ink} />
      <Line d="M98 187 H116 M124 187 H130" width={6} colour="#9BE3C4" />
      <Disc at={[66, 188, 7]} fill={way.accent} />
      <Disc at={[174, 188, 7]} fill={way.light} />
    </>
  );
}

function DialScale({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Shape d="M70 152 H170 L190 216 Q192 228 180 228 H60 Q48 228 50 216 Z" fill={way.base} edge={way.edge} />
      <Shape d="M150 152 H170 L190 216 Q192 228 180 228 H164 Z" fill={way.shade} />
      <Disc at={[120, 190, 31]} fill={materials.white} edge={way.dark} />
      <Line d="M120 164 v5 M146 190 h-5 M94 190 h5 M138 172 l-4 4 M102 172 l4 4" width={4} colour={materials.ink} />
      <Line d="M120 190 L134 174" width={5} colour="#D8452E" />
      <Disc at={[120, 190, 5]} fill={materials.ink} />
    </>
  );
}
