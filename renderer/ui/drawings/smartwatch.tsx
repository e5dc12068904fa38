import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Smartwatch({ way, look }: DrawingProps) {
  return (
    <>
      <Shape d="M80 76 L88 18 Q89 12 96 12 H144 Q151 12 152 18 L160 76 Z" fill={way.base} edge={way.edge} />
      <Shape d="M80 164 L88 222 Q89 228 96 228 H144 Q151 228 152 222 L160 164 Z" fill={way.base} edge={way.edge} />
      <Line d="M120 26 v0 M120 38 v0 M120 190 v0 M120 202 v0 M120 214 v0" width={7} colour={way.dark} />
      <Line d="M94 24 L90 56 M94 216 L90 186" width={6} colour={way.light} />
      {pick(look, 0, [<Square way={way} />, <Round way={way} />])}
    </>
  );
}

function Square({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Box at={[178, 96, 13, 30]} round={5} fill={way.accent} />
      <Box at={[58, 58, 124, 124]} round={36} fill={materials.steelDark} />
      <Box at={[66, 66, 108, 108]} round={30} fill={materials.ink} />
      <Line d="M120 154 A34 34 0 1 1 153 128" width={11} colour={way.accent} />
      <Line d="M120 137 A17 17 0 1 1 137 122" width={9} colour="#7FE0B0" />
      <Disc at={[120, 120, 5]} fill={materials.white} />
    </>
  );
}

function Round({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Box at={[182, 108, 14, 24]} round={5} fill={way.accent} />
      <Disc at={[120, 120, 68]} fill={materials.steelDark} />
      <Disc at={[120, 120, 58]} fill={materials.ink} />
      <Line d="M120 72 v8 M120 160 v8 M72 120 h8 M160 120 h8" width={5} colour={materials.steel} />
      <Line d="M120 120 L120 90 M120 120 L142 132" width={7} colour={materials.white} />
      <Line d="M120 120 L96 144" width={3} colour={way.accent} />
      <Disc at={[120, 120, 6]} fill={way.accent} />
    </>
  );
}
