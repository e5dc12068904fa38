import { materials } from "./colours.ts";
import { Box, Disc, Line, Side } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Suitcase({ way, look }: DrawingProps) {
  const round = pick(look, 0, [20, 34]);
  return (
    <>
      <Line d="M92 74 V18 H148 V74" width={9} colour={materials.steelDark} />
      <Line d="M88 16 H152" width={15} colour={materials.ink} />
      <Disc at={[72, 216, 12]} fill={materials.ink} />
      <Disc at={[168, 216, 12]} fill={materials.ink} />
      <Box at={[48, 66, 144, 148]} round={round} fill={way.base} edge={way.edge} />
      <Side at={[48, 66, 144, 148]} round={round} width={24} fill={way.shade} />
      {pick(look, 1, [
        <Line d="M76 84 V196 M98 84 V196 M142 84 V196 M164 84 V196" width={7} colour={way.dark} />,
        <Line d="M52 106 H188 M52 128 H188 M52 152 H188 M52 176 H188" width={6} colour={way.light} />,
        <Pockets way={way} />,
      ])}
      <Line d="M104 66 V58 H136 V66" width={8} colour={way.dark} />
      <Box at={[106, 128, 28, 18]} round={5} fill={materials.steel} />
      <Disc at={[120, 137, 4]} fill={materials.ink} />
      <Line d="M150 62 L172 92" width={3} colour={materials.ink} />
      <Box at={[160, 88, 26, 38]} round={5} fill={way.accent} />
      <Line d="M168 106 H178 M168 114 H178" width={3} colour={way.dark} />
    </>
  );
}

function Pockets({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Box at={[62, 146, 104, 56]} round={10} fill={way.shade} />
      <Box at={[62, 82, 104, 44]} round={10} fill={way.shade} />
      <Line d="M72 156 H156 M72 92 H156" width={4} colour={way.light} dash="7 5" />
    </>
  );
}
