import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape, Side } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function WashingMachine({ way, look }: DrawingProps) {
  const [upper, lower] = pick<readonly [string, string]>(look, 0, [
    ["#E27A9C", "#F2C45C"],
    ["#7FBFE0", "#FFFFFF"],
    ["#F2C45C", "#6CC5A8"],
  ]);
  return (
    <>
      <Box at={[42, 216, 28, 12]} round={3} fill={materials.ink} />
      <Box at={[170, 216, 28, 12]} round={3} fill={materials.ink} />
      <Box at={[28, 10, 184, 212]} round={12} fill={way.base} edge={way.edge} />
      <Side at={[28, 10, 184, 212]} round={12} width={20} fill={way.shade} />
      <Box at={[28, 54, 184, 5]} fill={way.dark} />
      <Box at={[40, 22, 56, 22]} round={5} fill={way.shade} />
      <Disc at={[126, 33, 13]} fill={materials.steel} />
      <Line d="M126 33 L134 25" width={4} colour={materials.ink} />
      <Box at={[152, 23, 38, 20]} round={4} fill={materials.ink} />
      <Line d="M160 33 H172" width={5} colour="#9BE3C4" />
      <Disc at={[116, 138, 66]} fill={way.dark} />
      <Disc at={[116, 138, 56]} fill={materials.steel} />
      <Disc at={[116, 138, 46]} fill={materials.screen} />
      <Shape d="M72 150 Q92 128 116 148 T160 144 A46 46 0 0 1 72 150 Z" fill={upper} />
      <Shape d="M78 162 Q104 146 130 166 L140 177 A46 46 0 0 1 78 162 Z" fill={lower} />
      <Line d="M92 116 Q100 104 116 102" width={7} colour={materials.glass} />
      <Disc at={[140, 126, 6]} fill={materials.glass} />
      <Box at={[174, 124, 13, 28]} round={5} fill={way.light} />
      <Disc at={[48, 206, 4]} fill={way.accent} />
    </>
  );
}
