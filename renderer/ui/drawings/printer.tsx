import { materials } from "./colours.ts";
import { Box, Disc, Foot, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Printer({ way, look }: DrawingProps) {
  const round = pick(look, 0, [18, 34]);
  return (
    <>
      <Shape d="M70 106 L64 24 H176 L170 106 Z" fill={materials.white} edge={materials.steelDark} />
      <Line d="M84 44 H150 M85 60 H140" width={5} colour={materials.steel} />
      <Shape d="M54 106 L60 84 H180 L186 106 Z" fill={way.dark} />
      <Box at={[18, 98, 204, 118]} round={round} fill={way.base} edge={way.edge} />
      <Foot at={[18, 98, 204, 118]} round={round} height={40} fill={way.shade} />
      <Box at={[36, 112, 62, 30]} round={6} fill={materials.ink} />
      <Box at={[42, 117, 32, 20]} round={3} fill="#8CC6E8" />
      <Disc at={[86, 127, 5]} fill={way.accent} />
      <Line d="M170 120 h0 M188 120 h0 M206 120 h0" width={8} colour={way.dark} />
      <Box at={[44, 156, 152, 22]} round={6} fill={materials.ink} />
      <Shape d="M62 166 H178 L186 226 H54 Z" fill={materials.white} edge={materials.steelDark} />
      <Photo flower={pick(look, 1, [true, false])} />
      <Box at={[34, 222, 172, 6]} round={3} fill={materials.ink} />
    </>
  );
}

function Photo({ flower }: { flower: boolean }) {
  if (!flower) {
    return (
      <>
        <Shape d="M76 174 H164 L168 212 H72 Z" fill="#8CC6E8" />
        <Disc at={[142, 186, 7]} fill={materials.glow} />
        <Shape d="M72 212 L104 184 L128 212 Z M112 212 L140 194 L167 212 Z" fill="#3E7FA6" />
      </>
    );
  }
  return (
    <>
      <Shape d="M76 174 H164 L168 212 H72 Z" fill="#FBE0D6" />
      <Line d="M120 196 V212" width={4} colour={materials.leaf} />
      <Line d="M112 188 h0 M128 188 h0 M115 198 h0 M125 198 h0 M120 182 h0" width={13} colour="#E27A9C" />
      <Disc at={[120, 191, 6]} fill={materials.glow} />
    </>
  );
}
