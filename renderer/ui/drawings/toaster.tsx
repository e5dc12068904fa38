import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Toaster({ way, look }: DrawingProps) {
  const round = pick(look, 0, [40, 16, 54]);
  return (
    <>
      <Toast at={46} />
      <Toast at={124} />
      <Box at={[60, 216, 26, 12]} round={4} fill={materials.ink} />
      <Box at={[154, 216, 26, 12]} round={4} fill={materials.ink} />
      <Box at={[18, 104, 204, 116]} round={round} fill={way.base} edge={way.edge} />
      <Shape d={`M18 190 H222 Q220 220 ${222 - round} 220 H${18 + round} Q20 220 18 190 Z`} fill={way.shade} />
      <Box at={[38, 104, 164, 9]} round={4} fill={materials.ink} />
      {pick(look, 1, [
        <Box at={[18, 150, 204, 10]} fill={way.light} />,
        <Line d="M60 134 V178 M78 134 V178 M96 134 V178 M114 134 V178" width={6} colour={way.light} />,
        <Box at={[48, 134, 92, 44]} round={10} fill={way.light} />,
      ])}
      <Box at={[180, 128, 8, 56]} round={4} fill={way.dark} />
      <Box at={[170, 136, 28, 14]} round={6} fill={materials.ink} />
      <Disc at={[160, 192, 14]} fill={materials.steel} />
      <Line d="M160 192 L168 184" width={4} colour={materials.ink} />
    </>
  );
}

function Toast({ at }: { at: number }) {
  const crust = `M${at} 116 V68 Q${at - 8} 44 ${at + 20} 42 H${at + 52} Q${at + 78} 44 ${at + 70} 68 V116 Z`;
  const crumb = `M${at + 9} 116 V70 Q${at + 4} 52 ${at + 22} 51 H${at + 48} Q${at + 66} 52 ${at + 61} 70 V116 Z`;
  return (
    <>
      <Shape d={crust} fill="#A8642E" />
      <Shape d={crumb} fill="#EBB871" />
    </>
  );
}
