import { materials } from "./colours.ts";
import { Box, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function WaterBottle({ way, look }: DrawingProps) {
  return (
    <>
      {pick(look, 0, [<Loop way={way} />, <Straw way={way} />, <Cup way={way} />])}
      <Shape
        d="M96 66 H144 Q146 84 160 94 Q168 102 168 116 V206 Q168 228 146 228 H94 Q72 228 72 206 V116 Q72 102 80 94 Q94 84 96 66 Z"
        fill={way.base}
        edge={way.edge}
      />
      <Shape d="M132 66 H144 Q146 84 160 94 Q168 102 168 116 V206 Q168 228 146 228 H128 Q146 220 146 200 V116 Q146 96 132 84 Z" fill={way.shade} />
      <Line d="M90 116 V182" width={10} colour={way.light} />
      {pick(look, 1, [
        <Box at={[72, 196, 96, 10]} fill={way.dark} />,
        <Shape d="M72 160 H168 V206 Q168 228 146 228 H94 Q72 228 72 206 Z" fill={way.dark} />,
        <Shape d="M106 196 L126 160 L138 180 L144 172 L156 196 Z" fill={way.light} />,
      ])}
    </>
  );
}

function Loop({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Line d="M98 42 V30 Q98 14 120 14 T142 30 V42" width={10} colour={way.dark} />
      <Box at={[90, 36, 60, 32]} round={8} fill={way.dark} />
      <Line d="M102 46 V58 M114 46 V58 M126 46 V58 M138 46 V58" width={3} colour={way.base} />
      <Line d="M92 72 H148" width={6} colour={materials.steel} square />
    </>
  );
}

function Straw({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Line d="M118 46 V26 Q118 16 130 16 H156" width={12} colour={way.accent} />
      <Shape d="M92 68 V52 Q92 36 120 36 T148 52 V68 Z" fill={way.dark} />
      <Box at={[86, 60, 68, 12]} round={5} fill={way.dark} />
    </>
  );
}

function Cup({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Shape d="M86 68 L92 20 Q93 14 99 14 H141 Q147 14 148 20 L154 68 Z" fill={materials.steel} />
      <Shape d="M132 14 H141 Q147 14 148 20 L154 68 H136 Z" fill={materials.steelDark} />
      <Box at={[84, 62, 72, 11]} round={4} fill={way.dark} />
    </>
  );
}
