import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function ElectricToothbrush({ way, look }: DrawingProps) {
  return (
    <>
      {pick(look, 0, [<RoundHead way={way} />, <LongHead way={way} />])}
      <Shape d="M70 118 Q72 96 90 94 H110 Q128 96 130 118 L136 208 H64 Z" fill={way.base} edge={way.edge} />
      <Shape d="M108 94 Q128 96 130 118 L136 208 H116 Z" fill={way.shade} />
      <Box at={[82, 112, 28, 44]} round={14} fill={way.light} edge={way.edge} />
      <Disc at={[96, 127, 7]} fill={way.accent} />
      <Line d="M96 172 v0 M96 184 v0 M96 196 v0" width={6} colour={way.light} />
      <Shape d="M42 228 L50 206 Q52 200 60 200 H140 Q148 200 150 206 L158 228 Z" fill={way.dark} />
      <Line d="M158 222 H172" width={6} colour={materials.ink} />
      <Line d="M188 174 L180 116" width={9} colour={way.accent} />
      <Line d="M206 174 L214 108" width={9} colour={way.dark} />
      <Box at={[172, 92, 15, 30]} round={5} fill={materials.white} edge={way.accent} />
      <Box at={[207, 82, 15, 30]} round={5} fill={materials.white} edge={way.dark} />
      <Shape d="M170 160 H226 L218 228 H178 Z" fill={materials.glass} edge={materials.glassEdge} />
      <Line d="M182 174 L187 212" width={5} colour={materials.white} />
    </>
  );
}

function RoundHead({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Shape d="M88 96 L92 48 H108 L112 96 Z" fill={materials.white} edge={materials.steelDark} />
      <Disc at={[100, 34, 28]} fill={materials.white} edge={materials.steelDark} />
      <Line d="M100 16 h0 M84 26 h0 M116 26 h0 M84 42 h0 M116 42 h0 M100 52 h0" width={10} colour={way.accent} />
      <Line d="M100 34 h0" width={16} colour={materials.water} />
      <Line d="M89 84 H111" width={9} colour={way.accent} square />
    </>
  );
}

function LongHead({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Shape d="M88 96 L93 60 H107 L112 96 Z" fill={materials.white} edge={materials.steelDark} />
      <Box at={[80, 6, 40, 66]} round={18} fill={materials.white} edge={materials.steelDark} />
      <Line d="M92 20 H108 M92 46 H108" width={8} colour={way.accent} />
      <Line d="M92 33 H108 M92 59 H108" width={8} colour={materials.water} />
      <Line d="M89 86 H111" width={9} colour={way.accent} square />
    </>
  );
}
