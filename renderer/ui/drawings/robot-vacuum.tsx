import { materials } from "./colours.ts";
import { Box, Disc, Line, Oval, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function RobotVacuum({ way, look }: DrawingProps) {
  return (
    <>
      <Box at={[140, 46, 88, 182]} round={16} fill={way.dark} />
      <Box at={[154, 62, 60, 52]} round={10} fill={materials.inkLight} />
      <Disc at={[184, 88, 7]} fill="#7FE0B0" />
      <Line d="M22 212 L4 226 M30 218 L18 228 M16 204 L2 212" width={5} colour={way.accent} />
      <Shape d="M10 148 V172 Q14 228 108 228 T206 172 V148 Z" fill={way.shade} edge={way.edge} />
      <Shape d="M10 164 V172 Q14 228 108 228 T206 172 V164 Q196 212 108 212 T10 164 Z" fill={materials.ink} />
      <Oval at={[108, 146, 98, 54]} fill={way.base} edge={way.edge ?? way.dark} />
      {pick(look, 0, [<Line d="M24 158 Q48 188 108 188 T192 158" width={5} colour={way.dark} />, <Oval at={[108, 146, 80, 41]} fill={way.shade} />])}
      <Shape d="M76 122 H140 V134 Q140 152 108 152 T76 134 Z" fill={way.dark} />
      <Oval at={[108, 122, 32, 15]} fill={way.light} edge={way.edge} />
      <Oval at={[108, 122, 14, 6]} fill={way.dark} />
      <Line d="M94 170 h0" width={11} colour={way.accent} />
      <Line d="M112 170 H126" width={8} colour={way.light} />
      <Line d="M34 132 Q44 116 62 110" width={6} colour={way.light} />
    </>
  );
}
