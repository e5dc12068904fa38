import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape, Side } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Torch({ way, look }: DrawingProps) {
  const grip = pick(look, 0, ["M92 152 H148 M92 166 H148 M92 180 H148 M92 194 H148", "M104 150 V198 M120 150 V198 M136 150 V198"]);
  return (
    <>
      <Shape d="M74 60 L34 4 H206 L166 60 Z" fill={materials.glowPale} />
      <Shape d="M92 60 L76 4 H164 L148 60 Z" fill={materials.glow} />
      <Box at={[88, 124, 64, 104]} round={8} fill={way.base} edge={way.edge} />
      <Side at={[88, 124, 64, 104]} round={8} width={20} fill={way.shade} />
      <Line d={grip} width={6} colour={way.dark} />
      <Shape d="M64 60 H176 V84 L154 128 H86 L64 84 Z" fill={way.base} edge={way.edge} />
      <Shape d="M148 60 H176 V84 L154 128 H134 L148 84 Z" fill={way.shade} />
      <Box at={[58, 50, 124, 18]} round={7} fill={way.dark} />
      <Box at={[66, 46, 108, 7]} round={3} fill={materials.white} />
      <Line d="M82 78 L98 112" width={6} colour={way.light} />
      <Box at={[108, 106, 24, 36]} round={11} fill={materials.ink} />
      <Disc at={[120, pick(look, 1, [118, 130]), 7]} fill={way.accent} />
      <Box at={[84, 212, 72, 16]} round={6} fill={way.dark} />
    </>
  );
}
