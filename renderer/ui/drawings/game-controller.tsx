import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function GameController({ way, look }: DrawingProps) {
  const body = "M70 92 H170 Q206 92 216 132 L232 198 Q236 228 212 228 Q196 228 184 206 L172 186 H68 L56 206 Q44 228 28 228 Q4 228 8 198 L24 132 Q34 92 70 92 Z";
  const sticks = pick(look, 0, [
    [84, 166, 156, 166],
    [66, 130, 156, 166],
  ] as const);
  return (
    <>
      <Shape d="M48 100 Q52 78 78 78 H96 V100 Z M192 100 Q188 78 162 78 H144 V100 Z" fill={way.dark} />
      <Shape d={body} fill={way.base} edge={way.edge} />
      <Shape d="M196 106 Q210 114 216 132 L232 198 Q236 228 212 228 Q222 214 216 190 Z" fill={way.shade} />
      <Shape
        d="M28 228 Q4 228 8 198 L14 172 Q34 184 42 222 Q36 228 28 228 Z M212 228 Q236 228 232 198 L226 172 Q206 184 198 222 Q204 228 212 228 Z"
        fill={way.dark}
      />
      <Disc at={[sticks[0], sticks[1], 21]} fill={way.dark} />
      <Disc at={[sticks[0], sticks[1], 13]} fill={materials.inkLight} />
      <Disc at={[sticks[2], sticks[3], 21]} fill={way.dark} />
      <Disc at={[sticks[2], sticks[3], 13]} fill={materials.inkLight} />
      <Pad x={sticks[1] === 166 ? 62 : 88} y={sticks[1] === 166 ? 128 : 168} way={way} />
      <Line d="M182 112 h0" width={12} colour={materials.glow} />
      <Line d="M200 130 h0" width={12} colour="#E2574C" />
      <Line d="M164 130 h0" width={12} colour="#6FA8E8" />
      <Line d="M182 146 h0" width={12} colour="#6CC58F" />
      <Box at={[102, 104, 36, 24]} round={7} fill={pick(look, 1, [way.light, way.accent])} />
      <Line d="M112 144 H128" width={5} colour={way.dark} />
    </>
  );
}

function Pad({ x, y, way }: Pick<DrawingProps, "way"> & { x: number; y: number }) {
  return <Line d={`M${x - 11} ${y} h22 M${x} ${y - 11} v22`} width={11} colour={way.dark} />;
}
