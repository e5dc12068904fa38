import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function AirFryer({ way, look }: DrawingProps) {
  const body = pick(look, 0, ["M44 218 V112 Q44 26 120 26 Q196 26 196 112 V218 Z", "M40 218 V60 Q40 34 66 34 H174 Q200 34 200 60 V218 Z"]);
  return (
    <>
      <Box at={[58, 214, 28, 14]} round={4} fill={materials.ink} />
      <Box at={[154, 214, 28, 14]} round={4} fill={materials.ink} />
      <Shape d={body} fill={way.base} edge={way.edge} />
      <Box at={[76, 52, 88, 48]} round={24} fill={materials.ink} />
      {pick(look, 1, [<Digits way={way} />, <Dial way={way} />])}
      <Box at={[50, 116, 140, 94]} round={14} fill={way.shade} />
      {pick(look, 2, [<Box at={[50, 192, 140, 8]} fill={way.dark} />, <Window />])}
      <Box at={[96, 128, 48, 20]} round={10} fill={way.dark} />
      <Box at={[104, 132, 32, 60]} round={14} fill={way.dark} />
      <Line d="M114 144 V176" width={5} colour={way.light} />
    </>
  );
}

function Digits({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Line d="M100 66 V86 M140 66 V86" width={5} colour={way.light} />
      <Disc at={[120, 76, 14]} fill={way.accent} />
      <Disc at={[120, 76, 7]} fill={materials.ink} />
    </>
  );
}

function Dial({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Disc at={[120, 76, 22]} fill={materials.steel} />
      <Line d="M120 76 L132 62" width={5} colour={materials.ink} />
      <Disc at={[92, 76, 4]} fill={way.accent} />
      <Disc at={[148, 76, 4]} fill={way.light} />
    </>
  );
}

function Window() {
  return (
    <>
      <Box at={[60, 152, 120, 46]} round={8} fill={materials.ink} />
      <Line d="M70 190 L86 166 M84 190 L74 168 M158 190 L168 164 M170 190 L150 170" width={7} colour={materials.glow} />
    </>
  );
}
