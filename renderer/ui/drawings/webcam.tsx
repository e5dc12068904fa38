import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Webcam({ way, look }: DrawingProps) {
  return (
    <>
      {pick(look, 0, [<Ball way={way} />, <Wide way={way} />])}
      <Disc at={[120, 92, 40]} fill={materials.ink} />
      <Disc at={[120, 92, 29]} fill={materials.inkLight} />
      <Disc at={[120, 92, 17]} fill="#3D6FC4" />
      <Disc at={[112, 83, 6]} fill={materials.white} />
    </>
  );
}

function Ball({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Line d="M120 150 V200" width={17} colour={way.dark} />
      <Shape d="M62 228 Q64 198 96 196 H144 Q176 198 178 228 Z" fill={way.dark} />
      <Line d="M82 216 H158" width={4} colour={way.light} />
      <Disc at={[120, 92, 68]} fill={way.base} edge={way.edge} />
      <Shape d="M150 31 A68 68 0 0 1 150 153 A100 100 0 0 0 150 31 Z" fill={way.shade} />
      <Line d="M68 76 Q74 52 94 42" width={8} colour={way.light} />
      <Disc at={[120, 144, 5]} fill={way.accent} />
    </>
  );
}

function Wide({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Shape d="M102 134 H138 L146 190 H94 Z" fill={way.dark} />
      <Shape d="M70 184 H170 L186 228 H54 Z" fill={way.shade} edge={way.edge} />
      <Line d="M70 206 H170" width={5} colour={way.dark} />
      <Box at={[14, 44, 212, 96]} round={46} fill={way.base} edge={way.edge} />
      <Box at={[24, 54, 192, 76]} round={37} fill={way.shade} />
      <Line d="M46 84 V100 M58 84 V100 M182 84 V100 M194 84 V100" width={5} colour={way.dark} />
      <Disc at={[170, 68, 4]} fill={way.accent} />
    </>
  );
}
