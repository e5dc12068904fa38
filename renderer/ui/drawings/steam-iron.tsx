import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { Steam } from "./steam.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function SteamIron({ way, look }: DrawingProps) {
  return (
    <>
      <Line d="M204 100 C236 96 232 40 190 38 T150 14" width={7} colour={materials.ink} />
      <Steam at={[30, 196]} rise={52} />
      <Shape d="M14 204 Q40 124 116 108 H188 Q214 108 218 138 L226 204 Z" fill={way.base} edge={way.edge} />
      <Shape d="M190 108 Q214 110 218 138 L226 204 H196 Z" fill={way.shade} />
      <Shape d="M78 130 Q96 60 152 58 H186 Q212 58 212 86 V112 H190 V92 Q190 80 178 80 H152 Q118 82 112 124 Z" fill={way.dark} />
      {pick(look, 0, [
        <Shape d="M46 182 Q66 142 112 132 L120 182 Z" fill={materials.water} />,
        <Line d="M54 176 Q78 140 120 134" width={9} colour={way.light} />,
      ])}
      <Disc at={[160, 150, 21]} fill={way.light} edge={way.dark} />
      <Line d="M160 150 L172 140" width={5} colour={way.dark} />
      <Box at={[108, 62, 20, 14]} round={6} fill={way.accent} />
      <Line d="M138 66 H158" width={5} colour={way.light} />
      <Shape d="M4 216 Q6 198 20 198 H226 Q234 198 234 208 V216 Z" fill={way.dark} />
      <Shape d="M0 228 Q2 212 16 212 H230 Q238 212 238 220 V228 Z" fill={materials.steel} />
      <Line d="M14 222 H226" width={4} colour={materials.steelDark} />
    </>
  );
}
