import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function PendantLight({ way, look }: DrawingProps) {
  return (
    <>
      <Shape d="M50 148 H190 L226 228 H14 Z" fill={materials.glowPale} />
      <Box at={[88, 0, 64, 14]} round={4} fill={way.dark} />
      <Line d="M120 10 V52" width={5} colour={materials.ink} />
      {pick(look, 0, [<Dome way={way} />, <Cone way={way} />, <Globe way={way} />])}
      <Box at={[106, 40, 28, 24]} round={6} fill={way.dark} />
    </>
  );
}

function Dome({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Disc at={[120, 148, 23]} fill={materials.glow} />
      <Shape d="M34 148 Q38 58 120 58 Q202 58 206 148 Z" fill={way.base} edge={way.edge} />
      <Shape d="M146 62 Q202 74 206 148 H164 Z" fill={way.shade} />
      <Line d="M58 130 Q64 92 92 80" width={9} colour={way.light} />
      <Box at={[32, 142, 176, 9]} round={4} fill={way.dark} />
    </>
  );
}

function Cone({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Disc at={[120, 152, 21]} fill={materials.glow} />
      <Shape d="M106 60 H134 L206 142 V154 H34 V142 Z" fill={way.base} edge={way.edge} />
      <Shape d="M124 60 H134 L206 142 V154 H160 V142 Z" fill={way.shade} />
      <Box at={[34, 144, 172, 10]} fill={way.light} />
      <Line d="M100 84 L66 124" width={8} colour={way.light} />
    </>
  );
}

function Globe({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Disc at={[120, 112, 60]} fill={materials.glowPale} edge={way.dark} />
      <Disc at={[120, 118, 26]} fill={materials.glow} />
      <Shape d="M61 100 Q68 54 120 52 Q172 54 179 100 Z" fill={way.base} edge={way.edge} />
      <Shape d="M144 56 Q174 66 179 100 H152 Z" fill={way.shade} />
      <Line d="M84 140 Q94 158 112 162" width={6} colour={materials.white} />
    </>
  );
}
