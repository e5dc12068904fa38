import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape, Side } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function ExternalDrive({ way, look }: DrawingProps) {
  const round = pick(look, 0, [14, 26]);
  return (
    <>
      <Line d="M124 72 V44 Q124 16 156 16 Q206 16 206 70 V216" width={8} colour={materials.ink} />
      <Box at={[194, 196, 24, 32]} round={5} fill={materials.steelDark} />
      <Box at={[106, 58, 36, 20]} round={4} fill={materials.ink} />
      <Box at={[44, 70, 142, 158]} round={round} fill={way.base} edge={way.edge} />
      <Side at={[44, 70, 142, 158]} round={round} width={22} fill={way.shade} />
      {pick(look, 1, [<Ribs way={way} />, <Bumper way={way} />, <Plate way={way} />])}
      <Disc at={[148, 208, 5]} fill={way.accent} />
    </>
  );
}

function Ribs({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Line d="M64 96 H144 M64 112 H144 M64 128 H144 M64 144 H144" width={7} colour={way.dark} />
      <Line d="M64 208 H96" width={7} colour={way.light} />
    </>
  );
}

function Bumper({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Box at={[36, 62, 158, 38]} round={14} fill={way.accent} />
      <Box at={[36, 190, 158, 38]} round={14} fill={way.accent} />
      <Box at={[62, 116, 86, 58]} round={8} fill={way.light} />
      <Disc at={[105, 145, 16]} fill={way.dark} />
    </>
  );
}

function Plate({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Shape d="M44 138 L150 70 H160 Q178 74 184 88 L44 182 Z" fill={way.light} />
      <Disc at={[76, 202, 9]} fill={way.dark} />
    </>
  );
}
