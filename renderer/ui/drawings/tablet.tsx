import { materials } from "./colours.ts";
import { ScreenScene } from "./screen-scene.tsx";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Tablet({ way, look }: DrawingProps) {
  return (
    <>
      <Box at={[30, 24, 156, 204]} round={18} fill={way.base} edge={way.edge ?? way.dark} />
      <Box at={[38, 32, 140, 188]} round={11} fill={materials.ink} />
      <ScreenScene at={[46, 44, 124, 164]} way={way} scene={pick(look, 0, [0, 2, 1])} />
      <Line d="M62 62 H104 M62 76 H86" width={6} colour={materials.white} />
      <Line d="M96 200 H120" width={4} colour={materials.white} />
      <Disc at={[108, 38, 2]} fill={materials.steel} />
      <Line d="M28 64 V84" width={5} colour={way.dark} />
      {pick(look, 1, [<Pencil way={way} />, <Cover way={way} />])}
    </>
  );
}

function Pencil({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Box at={[198, 40, 18, 162]} round={8} fill={materials.white} edge={way.dark} />
      <Box at={[198, 60, 18, 10]} fill={way.accent} />
      <Shape d="M198 196 H216 L207 226 Z" fill={way.dark} />
    </>
  );
}

function Cover({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Shape d="M186 36 L222 30 V222 L186 216 Z" fill={way.accent} />
      <Line d="M204 36 V216" width={4} colour={way.dark} />
    </>
  );
}
