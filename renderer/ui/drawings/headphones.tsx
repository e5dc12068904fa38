import { materials } from "./colours.ts";
import { Box, Disc, Line, Side } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Headphones({ way, look }: DrawingProps) {
  const tall = pick(look, 0, [92, 78]);
  const round = pick(look, 1, [26, 14]);
  const top = 228 - tall;
  return (
    <>
      <Line d="M48 176 V118 C48 12 192 12 192 118 V176" width={17} colour={way.dark} />
      <Line d="M66 84 C84 30 156 30 174 84" width={15} colour={way.light} />
      <Line d="M74 70 C94 36 146 36 166 70" width={3} colour={way.dark} dash="6 6" />
      <Line d="M48 130 V160 M192 130 V160" width={7} colour={materials.steel} square />
      <Box at={[62, top + 6, 26, tall - 12]} round={11} fill={materials.ink} />
      <Box at={[152, top + 6, 26, tall - 12]} round={11} fill={materials.ink} />
      <Box at={[22, top, 48, tall]} round={round} fill={way.base} edge={way.edge} />
      <Box at={[170, top, 48, tall]} round={round} fill={way.base} edge={way.edge} />
      <Side at={[170, top, 48, tall]} round={round} width={16} fill={way.shade} />
      <Box at={[32, top + 16, 9, tall - 32]} round={4} fill={way.light} />
      <Disc at={[190, 182, 8]} fill={way.accent} />
      {pick(look, 2, [null, <Line d="M46 222 Q76 236 112 214" width={5} colour={materials.ink} />])}
    </>
  );
}
