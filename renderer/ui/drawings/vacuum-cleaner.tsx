import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function VacuumCleaner(props: DrawingProps) {
  const Machine = pick(props.look, 0, [Canister, Stick]);
  return <Machine {...props} />;
}

function Canister({ way, look }: DrawingProps) {
  return (
    <>
      <Line d="M138 130 C150 28 84 20 58 44" width={13} colour={materials.inkLight} />
      <Line d="M138 130 C150 28 84 20 58 44" width={4} colour={materials.steelDark} dash="3 8" />
      <Line d="M60 40 L34 204" width={9} colour={materials.steelDark} />
      <Line d="M56 62 L64 34 L84 40" width={13} colour={way.dark} />
      <Shape d="M6 228 V216 Q6 202 22 202 H58 Q74 202 74 216 V228 Z" fill={way.dark} />
      <Line d="M88 178 V150 Q88 118 128 118 H164 Q220 118 228 186" width={5} colour={way.dark} />
      <Shape d="M84 210 V170 Q84 124 132 122 H160 Q222 124 232 196 V210 Z" fill={way.base} edge={way.edge} />
      <Shape d="M180 126 Q224 142 232 196 V210 H196 Q206 166 180 126 Z" fill={way.shade} />
      <Line d="M144 124 Q168 98 190 130" width={11} colour={way.dark} />
      <Box at={[94, 142, 54, 58]} round={20} fill={pick(look, 1, [materials.glass, way.light])} edge={way.dark} />
      <Line d="M121 184 Q106 180 110 168 T126 160 T130 176" width={5} colour={materials.steelDark} />
      <Disc at={[196, 196, 32]} fill={materials.ink} />
      <Disc at={[196, 196, 19]} fill={way.light} />
      <Disc at={[196, 196, 7]} fill={way.dark} />
      <Disc at={[104, 217, 11]} fill={materials.ink} />
      <Disc at={[168, 146, 6]} fill={way.accent} />
    </>
  );
}

function Stick({ way, look }: DrawingProps) {
  return (
    <>
      <Line d="M120 96 V206" width={11} colour={materials.steelDark} square />
      <Line d="M144 66 Q176 64 166 22 Q152 6 122 22" width={12} colour={way.dark} />
      <Shape d="M96 24 Q96 10 120 10 T144 24 V70 H96 Z" fill={way.base} edge={way.edge} />
      <Shape d="M130 11 Q144 14 144 24 V70 H130 Z" fill={way.shade} />
      <Box at={[92, 62, 56, 12]} round={5} fill={way.dark} />
      <Box at={[98, 72, 44, 52]} round={9} fill={pick(look, 1, [materials.glass, way.light])} edge={way.dark} />
      <Line d="M110 84 V108" width={6} colour={materials.white} />
      <Shape d="M98 108 Q120 98 142 112 V116 Q142 124 134 124 H106 Q98 124 98 116 Z" fill={materials.steelDark} />
      <Disc at={[120, 38, 10]} fill={materials.ink} />
      <Disc at={[120, 38, 4]} fill={way.accent} />
      <Box at={[108, 124, 24, 16]} round={4} fill={way.dark} />
      <Shape d="M108 184 H132 L138 206 H102 Z" fill={way.dark} />
      <Shape d="M46 226 L54 204 Q56 198 64 198 H176 Q184 198 186 204 L194 226 Z" fill={way.base} edge={way.edge} />
      <Box at={[42, 216, 156, 12]} round={5} fill={materials.ink} />
      <Line d="M74 208 h0 M120 208 h0 M166 208 h0" width={7} colour={materials.glow} />
    </>
  );
}
