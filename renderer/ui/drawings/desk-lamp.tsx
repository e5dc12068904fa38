import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape, Side } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function DeskLamp({ way, look }: DrawingProps) {
  return (
    <>
      {pick(look, 0, [<Jointed way={way} />, <Arc way={way} />, <Bar way={way} />])}
      <Shape d="M64 228 Q66 206 92 206 H148 Q174 206 176 228 Z" fill={way.dark} />
      <Disc at={[152, 218, 4]} fill={way.accent} />
    </>
  );
}

function Jointed({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Shape d="M18 128 L98 122 L126 228 H2 Z" fill={materials.glowPale} />
      <Line d="M120 208 L170 124 L104 58" width={9} colour={way.dark} />
      <Line d="M134 204 L180 128" width={4} colour={materials.steelDark} />
      <Disc at={[170, 124, 11]} fill={way.base} edge={way.edge ?? way.dark} />
      <Shape d="M92 40 L120 66 L104 126 L12 132 Q24 70 92 40 Z" fill={way.base} edge={way.edge} />
      <Shape d="M106 53 L120 66 L104 126 L78 128 Z" fill={way.shade} />
      <Shape d="M12 132 L104 126 Q100 142 60 144 Q24 146 12 132 Z" fill={materials.glow} />
      <Disc at={[108, 50, 15]} fill={way.dark} />
    </>
  );
}

function Arc({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Shape d="M34 134 H112 L132 228 H12 Z" fill={materials.glowPale} />
      <Line d="M144 210 V96 Q144 28 108 28 Q74 28 74 70" width={9} colour={way.dark} />
      <Shape d="M26 134 Q28 74 73 74 Q118 74 120 134 Z" fill={way.base} edge={way.edge} />
      <Shape d="M86 76 Q118 84 120 134 H92 Z" fill={way.shade} />
      <Shape d="M48 134 Q50 152 73 152 Q96 152 98 134 Z" fill={materials.glow} />
      <Box at={[62, 62, 22, 16]} round={5} fill={way.dark} />
      <Line d="M44 118 Q48 96 62 90" width={6} colour={way.light} />
    </>
  );
}

function Bar({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Shape d="M30 62 H140 L160 228 H8 Z" fill={materials.glowPale} />
      <Line d="M120 210 L176 132 L150 50" width={11} colour={way.base} />
      <Disc at={[176, 132, 12]} fill={way.dark} />
      <Disc at={[176, 132, 5]} fill={way.light} />
      <Box at={[20, 36, 150, 22]} round={11} fill={way.base} edge={way.edge} />
      <Side at={[20, 36, 150, 22]} round={11} width={38} fill={way.shade} />
      <Box at={[30, 54, 108, 9]} round={4} fill={materials.glow} />
    </>
  );
}
