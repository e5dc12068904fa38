import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function TableLamp({ way, look }: DrawingProps) {
  return (
    <>
      {pick(look, 0, [<Gourd way={way} />, <Stack way={way} />, <Stem way={way} />])}
      <Shape d="M62 112 H178 L186 122 H54 Z" fill={materials.glow} />
      <Shade way={way} look={look} />
      <Line d="M92 42 L78 96" width={9} colour={way.light} />
      <Line d="M162 120 V148" width={3} colour={materials.steelDark} />
      <Disc at={[162, 152, 5]} fill={way.accent} />
    </>
  );
}

function Shade({ way, look }: DrawingProps) {
  const [whole, side] = pick<readonly [string, string]>(look, 1, [
    ["M86 20 H154 L190 114 H50 Z", "M140 20 H154 L190 114 H156 Z"],
    ["M66 24 H174 L184 114 H56 Z", "M150 24 H174 L184 114 H154 Z"],
    ["M56 114 Q60 26 120 24 Q180 26 184 114 Z", "M138 26 Q180 38 184 114 H156 Q156 60 138 26 Z"],
  ]);
  return (
    <>
      <Shape d={whole} fill={way.base} edge={way.edge} />
      <Shape d={side} fill={way.shade} />
    </>
  );
}

function Gourd({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Box at={[112, 112, 16, 30]} fill={materials.steelDark} />
      <Shape d="M108 138 H132 Q172 158 166 190 Q162 214 142 220 H98 Q78 214 74 190 Q68 158 108 138 Z" fill={way.dark} />
      <Line d="M92 170 Q86 186 94 202" width={7} colour={way.base} />
      <Box at={[84, 216, 72, 12]} round={4} fill={materials.wood} />
    </>
  );
}

function Stack({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Box at={[114, 112, 12, 30]} fill={materials.steelDark} />
      <Disc at={[120, 146, 18]} fill={way.light} edge={way.edge} />
      <Disc at={[120, 174, 23]} fill={way.accent} />
      <Disc at={[120, 204, 26]} fill={way.dark} />
      <Box at={[82, 214, 76, 14]} round={5} fill={materials.ink} />
    </>
  );
}

function Stem({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Line d="M120 116 V216" width={13} colour={way.dark} />
      <Box at={[110, 144, 20, 10]} round={4} fill={way.light} />
      <Box at={[110, 192, 20, 10]} round={4} fill={way.light} />
      <Box at={[74, 212, 92, 16]} round={7} fill={way.dark} />
    </>
  );
}
