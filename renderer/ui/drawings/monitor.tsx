import { materials } from "./colours.ts";
import { ScreenScene } from "./screen-scene.tsx";
import { Box, Disc, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Monitor({ way, look }: DrawingProps) {
  return (
    <>
      <Shape d={pick(look, 0, ["M104 168 H136 V216 H104 Z", "M110 168 H130 L146 216 H94 Z"])} fill={way.shade} />
      <Box at={[66, 212, 108, 16]} round={7} fill={way.base} edge={way.edge} />
      <Box at={[10, 34, 220, 146]} round={10} fill={way.base} edge={way.edge} />
      <Box at={[18, 42, 204, 118]} round={4} fill={materials.ink} />
      <ScreenScene at={[22, 46, 196, 110]} way={way} scene={pick(look, 1, [0, 2, 1])} />
      <Box at={[18, 163, 204, 4]} fill={way.shade} />
      <Disc at={[206, 171, 4]} fill={way.accent} />
      {pick(look, 2, [null, <Box at={[76, 24, 88, 12]} round={5} fill={way.dark} />])}
    </>
  );
}
