import { materials } from "./colours.ts";
import { Box, Disc, Foot, Line, Oval, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Turntable({ way, look }: DrawingProps) {
  return (
    <>
      <Shape d="M40 122 L58 34 Q60 26 70 26 H170 Q180 26 182 34 L200 122 Z" fill={materials.glass} edge={materials.glassEdge} />
      <Line d="M70 46 L60 98" width={7} colour={materials.white} />
      <Shape d="M40 118 H200 L226 188 H14 Z" fill={way.light} edge={way.edge} />
      <Oval at={[104, 152, 70, 27]} fill={materials.ink} />
      <Oval at={[104, 152, 54, 20]} fill={materials.inkLight} />
      <Oval at={[104, 152, 42, 15]} fill={materials.ink} />
      <Oval at={[104, 152, 24, 9]} fill={pick(look, 0, [way.accent, "#D8452E", "#F2C45C"])} />
      <Oval at={[104, 152, 4, 2]} fill={materials.white} />
      <Oval at={[186, 134, 12, 6]} fill={materials.steelDark} />
      <Line d={pick(look, 1, ["M186 132 L178 158 L146 166", "M186 132 L190 170"])} width={6} colour={materials.steelDark} />
      <Box at={[10, 186, 220, 32]} round={6} fill={way.base} edge={way.edge} />
      <Foot at={[10, 186, 220, 32]} round={6} height={12} fill={way.shade} />
      <Disc at={[40, 201, 7]} fill={way.dark} />
      <Disc at={[62, 201, 4]} fill={way.accent} />
      <Line d="M172 200 H206" width={6} colour={way.dark} />
      <Shape d="M28 218 H60 L56 228 H32 Z M180 218 H212 L208 228 H184 Z" fill={materials.ink} />
    </>
  );
}
