import { materials } from "./colours.ts";
import { Box, Disc, Foot, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Projector({ way, look }: DrawingProps) {
  const round = pick(look, 0, [18, 40]);
  return (
    <>
      <Shape d="M78 140 L6 24 H150 Z" fill={materials.glowPale} />
      <Shape d="M78 140 L40 24 H116 Z" fill={materials.glow} />
      <Box at={[40, 210, 26, 18]} round={5} fill={materials.ink} />
      <Box at={[174, 210, 26, 18]} round={5} fill={materials.ink} />
      <Box at={[18, 110, 204, 106]} round={round} fill={way.base} edge={way.edge} />
      <Foot at={[18, 110, 204, 106]} round={round} height={26} fill={way.shade} />
      <Disc at={[78, 160, 44]} fill={way.dark} />
      <Disc at={[78, 160, 33]} fill={materials.ink} />
      <Disc at={[78, 160, 22]} fill="#4A7FD0" />
      <Disc at={[70, 151, 8]} fill={materials.white} />
      {pick(look, 1, [
        <Line d="M144 140 H200 M144 154 H200 M144 168 H200" width={6} colour={way.dark} />,
        <Line d="M150 140 h0 M166 140 h0 M182 140 h0 M198 140 h0 M150 156 h0 M166 156 h0 M182 156 h0 M198 156 h0" width={8} colour={way.dark} />,
      ])}
      <Line d="M138 122 H160" width={7} colour={way.light} />
      <Disc at={[198, 184, 5]} fill={way.accent} />
      <Box at={[150, 100, 44, 12]} round={5} fill={way.dark} />
    </>
  );
}
