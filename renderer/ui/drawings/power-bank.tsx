import { materials } from "./colours.ts";
import { Box, Line, Shape, Side } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function PowerBank({ way, look }: DrawingProps) {
  const round = pick(look, 0, [18, 36]);
  return (
    <>
      <Line d="M104 70 V44 Q104 14 138 14 Q208 14 208 80 V150" width={8} colour={materials.ink} />
      <Box at={[196, 146, 24, 40]} round={6} fill={way.dark} />
      <Box at={[202, 186, 12, 18]} round={2} fill={materials.steelDark} />
      <Box at={[92, 44, 24, 24]} round={4} fill={materials.ink} />
      <Box at={[48, 62, 120, 166]} round={round} fill={way.base} edge={way.edge} />
      <Side at={[48, 62, 120, 166]} round={round} width={20} fill={way.shade} />
      <Box at={[128, 68, 20, 8]} round={3} fill={way.dark} />
      {pick(look, 1, [
        <Shape d="M116 100 L78 152 H102 L94 192 L134 138 H110 Z" fill={way.light} />,
        <Battery way={way} />,
        <Line d="M68 96 H128 M68 112 H128 M68 128 H128 M68 144 H128 M68 160 H128 M68 176 H128" width={6} colour={way.dark} />,
      ])}
      <Line d="M72 208 h0 M88 208 h0 M104 208 h0" width={9} colour="#7FE0B0" />
      <Line d="M120 208 h0" width={9} colour={way.dark} />
    </>
  );
}

function Battery({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Box at={[94, 100, 24, 14]} round={3} fill={way.dark} />
      <Box at={[76, 110, 60, 80]} round={10} fill={way.dark} />
      <Line d="M90 176 H122 M90 160 H122 M90 144 H122" width={9} colour={way.light} />
    </>
  );
}
