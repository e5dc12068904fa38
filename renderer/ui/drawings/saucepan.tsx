import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { Steam } from "./steam.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Saucepan({ way, look }: DrawingProps) {
  return (
    <>
      <Steam at={[54, 74]} rise={50} />
      {pick(look, 0, [<LongHandle way={way} />, <TwoHandles way={way} />])}
      <Shape d="M34 112 H166 V206 Q166 228 144 228 H56 Q34 228 34 206 Z" fill={way.base} edge={way.edge} />
      <Shape d="M136 112 H166 V206 Q166 228 144 228 H120 Q136 222 136 200 Z" fill={way.shade} />
      {pick(look, 1, [<Box at={[34, 196, 132, 9]} fill={way.light} />, <Line d="M54 132 V190" width={9} colour={way.light} />])}
      <Shape d="M40 100 Q44 76 100 76 Q156 76 160 100 Z" fill={materials.glass} edge={materials.glassEdge} />
      <Line d="M60 94 Q70 86 88 84" width={5} colour={materials.white} />
      <Box at={[26, 98, 148, 16]} round={7} fill={way.dark} />
      <Box at={[94, 66, 12, 14]} fill={way.dark} />
      <Box at={[80, 56, 40, 15]} round={7} fill={way.dark} />
    </>
  );
}

function LongHandle({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Line d="M160 132 H224" width={18} colour={way.dark} />
      <Line d="M164 132 H182" width={12} colour={materials.steelDark} square />
      <Disc at={[222, 132, 4]} fill={way.light} />
    </>
  );
}

function TwoHandles({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Line d="M160 128 H182 Q192 128 192 140 T182 152 H160" width={12} colour={way.dark} />
      <Line d="M40 128 H18 Q8 128 8 140 T18 152 H40" width={12} colour={way.dark} />
    </>
  );
}
