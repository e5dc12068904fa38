import { materials } from "./colours.ts";
import { Box, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function LaundryBasket({ way, look }: DrawingProps) {
  return (
    <>
      <Shape d="M56 100 Q52 50 92 48 Q118 46 122 100 Z" fill="#7FA8DC" />
      <Shape d="M102 100 Q100 34 142 36 Q182 40 184 100 Z" fill="#FFFFFF" edge={materials.steel} />
      <Shape d="M84 100 Q96 66 128 70 Q154 74 160 100 Z" fill="#E9849F" />
      <Line d="M78 62 Q72 78 74 92 M150 52 Q160 66 160 86" width={4} colour={materials.steelDark} />
      <Shape d="M26 100 H214 L194 216 Q192 228 180 228 H60 Q48 228 46 216 Z" fill={way.base} edge={way.edge} />
      <Shape d="M184 100 H214 L194 216 Q192 228 180 228 H166 Z" fill={way.shade} />
      {pick(look, 0, [
        <Line
          d="M58 132 L64 156 M86 132 L88 156 M120 132 V156 M154 132 L152 156 M182 132 L176 156 M66 180 L71 204 M92 180 L94 204 M120 180 V204 M148 180 L146 204 M174 180 L169 204"
          width={12}
          colour={way.dark}
        />,
        <Weave way={way} />,
        <Line d="M60 140 L84 208 M92 140 L120 208 M124 140 L152 208 M180 140 L156 208 M148 140 L120 208 M116 140 L88 208" width={6} colour={way.dark} />,
      ])}
      <Box at={[16, 92, 208, 24]} round={11} fill={way.dark} />
      <Line d="M104 104 H136" width={8} colour={way.light} />
    </>
  );
}

function Weave({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Line d="M36 134 H204 M42 170 H198" width={13} colour={way.light} dash="20 14" square />
      <Line d="M40 152 H202 M46 188 H196 M50 206 H190" width={13} colour={way.dark} dash="20 14" square />
    </>
  );
}
