import { materials } from "./colours.ts";
import { Box, Disc, Line, Oval, Shape, Side } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function AirPurifier({ way, look }: DrawingProps) {
  return (
    <>
      <Line d="M70 34 Q88 10 106 30 T142 26 M112 46 Q130 22 148 42 T184 36" width={7} colour={materials.water} />
      {pick(look, 0, [<Round way={way} />, <Cabinet way={way} />])}
    </>
  );
}

function Round({ way }: Pick<DrawingProps, "way">) {
  const holes = [132, 148, 164, 180, 196].map((y) => `M70 ${y} H148`).join(" ");
  return (
    <>
      <Shape d="M54 76 H186 V196 Q186 228 120 228 Q54 228 54 196 Z" fill={way.base} edge={way.edge} />
      <Shape d="M156 76 H186 V196 Q186 220 152 226 Z" fill={way.shade} />
      <Line d={holes} width={7} colour={way.dark} dash="1 13" />
      <Oval at={[120, 76, 66, 24]} fill={way.light} edge={way.edge ?? way.dark} />
      <Oval at={[120, 76, 48, 15]} fill={way.dark} />
      <Line d="M86 70 H154 M78 78 H162 M92 86 H148" width={3} colour={way.base} />
      <Box at={[88, 108, 44, 12]} round={6} fill={materials.ink} />
      <Line d="M98 114 H108" width={5} colour="#7FE0B0" />
      <Disc at={[122, 114, 3]} fill={way.accent} />
      <Line d="M60 208 Q72 222 120 222 T180 208" width={5} colour={way.dark} />
    </>
  );
}

function Cabinet({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Box at={[52, 216, 28, 12]} round={3} fill={materials.ink} />
      <Box at={[160, 216, 28, 12]} round={3} fill={materials.ink} />
      <Box at={[38, 56, 164, 164]} round={18} fill={way.base} edge={way.edge} />
      <Side at={[38, 56, 164, 164]} round={18} width={20} fill={way.shade} />
      <Line d="M58 74 H164" width={8} colour={way.dark} />
      <Disc at={[110, 146, 54]} fill={way.shade} />
      <Disc at={[110, 146, 46]} fill={way.dark} />
      <Line d="M110 112 a34 34 0 1 1 -0.1 0 Z M110 126 a20 20 0 1 1 -0.1 0 Z" width={4} colour={way.light} />
      <Disc at={[110, 146, 10]} fill={way.accent} />
      <Line d="M172 196 v0 M172 180 v0" width={8} colour="#7FE0B0" />
    </>
  );
}
