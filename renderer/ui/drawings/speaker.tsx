import { materials } from "./colours.ts";
import { Box, Disc, Line, Oval, Shape, Side } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Speaker(props: DrawingProps) {
  const Cabinet = pick(props.look, 0, [Shelf, Drum, Carry]);
  return <Cabinet {...props} />;
}

function Shelf({ way }: DrawingProps) {
  return (
    <>
      <Box at={[66, 218, 24, 10]} round={3} fill={materials.ink} />
      <Box at={[150, 218, 24, 10]} round={3} fill={materials.ink} />
      <Box at={[50, 16, 140, 206]} round={14} fill={way.base} edge={way.edge} />
      <Side at={[50, 16, 140, 206]} round={14} width={18} fill={way.shade} />
      <Disc at={[112, 66, 30]} fill={way.dark} />
      <Disc at={[112, 66, 16]} fill={way.light} />
      <Disc at={[112, 154, 50]} fill={way.dark} />
      <Disc at={[112, 154, 39]} fill={materials.inkLight} />
      <Disc at={[112, 154, 18]} fill={way.light} />
      <Line d="M84 134 Q94 120 112 118" width={5} colour={materials.steelDark} />
      <Disc at={[162, 36, 4]} fill={way.accent} />
    </>
  );
}

function Drum({ way }: DrawingProps) {
  const dots = [62, 84, 106, 128, 150].map((y) => `M66 ${y + 24} h0 M84 ${y + 28} h0 M102 ${y + 30} h0 M120 ${y + 31} h0 M138 ${y + 30} h0`);
  return (
    <>
      <Line d="M176 60 Q222 92 186 148" width={9} colour={way.accent} />
      <Shape d="M48 54 H192 V206 Q192 228 120 228 Q48 228 48 206 Z" fill={way.base} edge={way.edge} />
      <Shape d="M156 54 H192 V206 Q192 222 152 226 Z" fill={way.shade} />
      <Line d={dots.join(" ")} width={7} colour={way.dark} />
      <Line d="M50 200 Q60 220 120 220 T190 200" width={6} colour={way.dark} />
      <Oval at={[120, 54, 72, 24]} fill={way.dark} />
      <Oval at={[120, 50, 62, 18]} fill={way.light} edge={way.edge} />
      <Line d="M108 50 H132 M120 44 V56" width={5} colour={way.dark} />
      <Disc at={[152, 50, 4]} fill={way.accent} />
      <Disc at={[88, 50, 4]} fill={way.dark} />
    </>
  );
}

function Carry({ way }: DrawingProps) {
  return (
    <>
      <Line d="M56 104 V74 Q56 52 80 52 H160 Q184 52 184 74 V104" width={12} colour={way.dark} />
      <Box at={[14, 96, 212, 126]} round={30} fill={way.base} edge={way.edge} />
      <Box at={[28, 110, 184, 98]} round={20} fill={way.shade} />
      <Disc at={[76, 160, 37]} fill={materials.ink} />
      <Disc at={[76, 160, 25]} fill={materials.inkLight} />
      <Disc at={[76, 160, 11]} fill={way.light} />
      <Disc at={[164, 160, 37]} fill={materials.ink} />
      <Disc at={[164, 160, 25]} fill={materials.inkLight} />
      <Disc at={[164, 160, 11]} fill={way.light} />
      <Line d="M108 122 H132" width={7} colour={way.accent} />
      <Box at={[48, 218, 30, 10]} round={4} fill={materials.ink} />
      <Box at={[162, 218, 30, 10]} round={4} fill={materials.ink} />
    </>
  );
}
