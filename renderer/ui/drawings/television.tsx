import { materials } from "./colours.ts";
import { ScreenScene } from "./screen-scene.tsx";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Television({ way, look }: DrawingProps) {
  return (
    <>
      {pick(look, 0, [
        <Line d="M58 186 L42 224 M182 186 L198 224" width={9} colour={way.dark} />,
        <Shape d="M106 184 H134 V214 H172 Q178 214 178 228 H62 Q62 214 68 214 H106 Z" fill={way.dark} />,
        <Line d="M70 186 V224 M46 224 H94 M170 186 V224 M146 224 H194" width={8} colour={way.dark} />,
      ])}
      <Box at={[4, 48, 232, 144]} round={7} fill={way.base} edge={way.edge} />
      <Box at={[9, 53, 222, 130]} round={3} fill={materials.ink} />
      <ScreenScene at={[12, 56, 216, 122]} way={way} scene={pick(look, 1, [1, 0])} />
      <Disc at={[120, 187, 3]} fill={way.accent} />
    </>
  );
}
