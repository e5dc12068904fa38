import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Blender({ way, look }: DrawingProps) {
  const smoothie = pick(look, 0, ["#E8718D", "#9CC25A", "#F0A63C"]);
  const round = pick(look, 1, [10, 26]);
  return (
    <>
      <Line d="M158 62 H186 Q194 62 193 72 L188 122 Q187 130 178 130 H154" width={12} colour={way.dark} />
      <Shape d="M72 46 H168 L152 158 H88 Z" fill={materials.glass} edge={materials.glassEdge} />
      <Shape d="M78 84 Q100 74 120 84 T163 84 L152 156 H88 Z" fill={smoothie} />
      <Disc at={[104, 112, 6]} fill={materials.white} />
      <Disc at={[128, 100, 4]} fill={materials.white} />
      <Line d="M146 62 L138 138" width={6} colour={materials.white} />
      <Box at={[66, 32, 108, 18]} round={7} fill={way.dark} />
      <Box at={[102, 18, 36, 18]} round={6} fill={way.dark} />
      <Box at={[84, 152, 72, 14]} round={4} fill={materials.ink} />
      <Shape d={`M82 166 H158 L176 ${226 - round} Q176 226 ${176 - round} 226 H${64 + round} Q64 226 64 ${226 - round} Z`} fill={way.base} edge={way.edge} />
      <Shape d={`M142 166 H158 L176 ${226 - round} Q176 226 ${176 - round} 226 H152 Z`} fill={way.shade} />
      <Disc at={[112, 194, 17]} fill={materials.steel} />
      <Disc at={[112, 194, 9]} fill={way.dark} />
      <Line d="M112 194 L122 183" width={4} colour={way.accent} />
      <Disc at={[150, 188, 5]} fill={way.accent} />
      <Disc at={[152, 204, 5]} fill={way.light} />
      <Line d="M76 226 H92 M148 226 H164" width={4} colour={materials.ink} />
    </>
  );
}
