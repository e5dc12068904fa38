import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function KitchenKnife({ way, look }: DrawingProps) {
  const blade = pick(look, 0, ["M92 94 H146 V150 Q146 196 92 226 Z", "M88 94 H146 V190 Q146 226 112 226 H88 Z", "M104 94 H142 V184 Q136 210 104 226 Z"]);
  const board = pick(look, 1, [materials.wood, "#C98A58", "#E3C08C"]);
  return (
    <>
      <Box at={[24, 64, 170, 164]} round={22} fill={board} />
      <Line d="M44 104 V206 M62 90 V160 M172 86 V170" width={4} colour={materials.woodDark} />
      <Shape d={blade} fill={materials.white} edge={materials.steelDark} />
      <Line d="M102 106 V200" width={5} colour={materials.steel} />
      <Box at={[88, 82, 62, 16]} round={4} fill={materials.steelDark} />
      <Shape d="M100 84 L98 26 Q98 6 122 6 Q144 6 144 30 L140 84 Z" fill={way.base} edge={way.edge} />
      <Shape d="M126 84 V6 Q144 8 144 30 L140 84 Z" fill={way.shade} />
      {pick(look, 2, [
        <Line d="M119 28 h0 M119 48 h0 M119 68 h0" width={10} colour={way.light} />,
        <Line d="M99 34 H144 M99 50 H142 M99 66 H141" width={4} colour={way.dark} />,
      ])}
      <Disc at={[198, 198, 30]} fill="#D8452E" />
      <Line d="M198 168 L208 156 M188 170 L198 174 L210 170" width={6} colour={materials.leaf} />
      <Line d="M182 192 Q186 180 196 178" width={5} colour="#F4A58F" />
    </>
  );
}
