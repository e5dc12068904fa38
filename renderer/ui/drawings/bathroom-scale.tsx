import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function BathroomScale({ way, look }: DrawingProps) {
  return (
    <>
      <Shape d="M58 46 H182 Q196 46 199 60 L230 190 H10 L41 60 Q44 46 58 46 Z" fill={way.base} edge={way.edge} />
      <Shape d="M64 58 H176 Q186 58 188 66 L214 180 H26 L52 66 Q54 58 64 58 Z" fill={pick(look, 0, [way.light, way.shade])} />
      {pick(look, 1, [<Dial way={way} />, <Readout way={way} />])}
      <Foot x={84} way={way} lean={5} />
      <Foot x={156} way={way} lean={-5} />
      <Shape d="M8 188 H232 V204 Q232 218 218 218 H22 Q8 218 8 204 Z" fill={way.shade} edge={way.edge} />
      <Line d="M24 202 H70" width={5} colour={way.light} />
      <Shape d="M28 217 H62 V228 H28 Z M178 217 H212 V228 H178 Z" fill={materials.ink} />
      <Disc at={[212, 203, 4]} fill={way.accent} />
    </>
  );
}

function Dial({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Shape d="M78 106 Q80 64 120 64 T162 106 Z" fill={materials.white} edge={way.dark} />
      <Line d="M88 98 l7 -3 M98 80 l5 5 M120 71 v7 M142 80 l-5 5 M152 98 l-7 -3" width={4} colour={materials.ink} />
      <Line d="M120 104 L138 78" width={5} colour="#D8452E" />
      <Disc at={[120, 103, 6]} fill={materials.ink} />
    </>
  );
}

function Readout({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Box at={[82, 68, 76, 36]} round={8} fill={materials.ink} />
      <Line d="M98 78 V94 M112 78 V94 M126 78 V94" width={7} colour="#9BE3C4" />
      <Disc at={[144, 92, 4]} fill={way.accent} />
    </>
  );
}

/** A footprint: heel, ball and toes. */
function Foot({ x, way, lean }: Pick<DrawingProps, "way"> & { x: number; lean: number }) {
  return (
    <>
      <Shape
        d={`M${x - 17} 140 Q${x - 16} 124 ${x} 124 Q${x + 17} 124 ${x + 17} 140 Q${x + 12 - lean} 152 ${x + 11} 164 Q${x + 8} 174 ${x} 174 Q${x - 9} 174 ${x - 11} 164 Q${x - 12 - lean} 152 ${x - 17} 140 Z`}
        fill={way.dark}
      />
      <Line d={`M${x - 14} 117 h0 M${x - 5} 114 h0 M${x + 5} 114 h0 M${x + 14} 117 h0`} width={7} colour={way.dark} />
    </>
  );
}
