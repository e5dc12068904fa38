import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Kettle({ way, look }: DrawingProps) {
  const handle = pick(look, 0, ["M152 84 C218 74 216 196 164 198", "M152 80 H190 Q202 80 202 94 V160", "M152 88 C206 84 200 156 162 166"]);
  return (
    <>
      <Line d={handle} width={16} colour={way.dark} />
      <Shape d="M96 86 L46 62 L62 112 L90 134 Z" fill={way.base} edge={way.edge} />
      <Shape d="M76 214 L90 84 Q121 46 152 84 L166 214 Z" fill={way.base} edge={way.edge} />
      <Shape d="M134 69 Q143 73 152 84 L166 214 H138 Z" fill={way.shade} />
      <Line d="M90 84 Q121 76 152 84" width={4} colour={way.dark} />
      <Box at={[115, 46, 12, 14]} fill={way.dark} />
      <Box at={[103, 32, 36, 18]} round={8} fill={way.dark} />
      {pick(look, 1, [<Gauge way={way} />, <Thermometer way={way} />, <Band way={way} />])}
      <Shape d="M76 206 H166 L167 218 H75 Z" fill={way.dark} />
      <Box at={[62, 216, 118, 12]} round={5} fill={materials.ink} />
      <Disc at={[162, 222, 3]} fill={way.accent} />
    </>
  );
}

function Gauge({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Box at={[98, 108, 17, 78]} round={8} fill={way.light} edge={way.edge} />
      <Box at={[98, 144, 17, 42]} round={8} fill={materials.water} />
      <Line d="M104 124 h8 M104 140 h8 M104 156 h8" width={3} colour={way.dark} />
    </>
  );
}

function Thermometer({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Disc at={[114, 128, 21]} fill={materials.white} edge={way.dark} />
      <Line d="M114 128 L124 116" width={4} colour={way.accent} />
      <Disc at={[114, 128, 4]} fill={way.dark} />
    </>
  );
}

function Band({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Shape d="M83 146 L85 124 H156 L159 146 Z" fill={way.light} />
      <Shape d="M82 158 L83 152 H159 L160 158 Z" fill={way.light} />
    </>
  );
}
