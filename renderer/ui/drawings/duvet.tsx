import { materials } from "./colours.ts";
import { Box, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

/** Shown on a made bed, as nobody recognises one folded. */
export function Duvet({ way, look }: DrawingProps) {
  return (
    <>
      <Bed look={look} />
      <Shape d="M8 214 Q2 120 44 112 H196 Q238 120 232 214 Q206 224 180 214 Q150 224 120 214 Q90 224 60 214 Q34 224 8 214 Z" fill={way.base} edge={way.edge} />
      <Shape d="M196 112 Q238 120 232 214 Q216 220 200 219 Q212 160 180 112 Z" fill={way.shade} />
      {pick(look, 1, [
        <Line d="M76 142 Q66 180 66 212 M120 142 V212 M164 142 Q174 180 174 212 M14 172 Q120 188 226 172" width={4} colour={way.dark} />,
        <Line d="M40 142 L104 214 M92 142 L164 214 M144 142 L214 204 M200 142 L136 214 M148 142 L76 214 M96 142 L26 204" width={4} colour={way.dark} />,
        <Petals way={way} />,
        <Line
          d="M52 144 Q42 180 40 214 M88 144 Q82 180 80 214 M120 144 V214 M152 144 Q158 180 160 214 M188 144 Q198 180 200 214"
          width={11}
          colour={way.light}
        />,
      ])}
      <Shape
        d="M22 150 Q18 112 52 108 H188 Q222 112 218 150 Q190 138 166 144 Q140 136 120 144 Q96 136 74 144 Q48 138 22 150 Z"
        fill={way.light}
        edge={way.edge ?? way.shade}
      />
      <Line d="M44 124 Q50 118 62 118" width={5} colour={way.base} />
      <Box at={[194, 194, 18, 14]} round={2} fill={way.accent} />
    </>
  );
}

function Bed({ look }: Pick<DrawingProps, "look">) {
  return (
    <>
      <Line d="M26 206 V224 M214 206 V224" width={13} colour={materials.woodDark} square />
      <Box at={[18, 40, 204, 140]} round={pick(look, 0, [22, 60])} fill={materials.wood} />
      <Line d="M44 58 H196" width={5} colour={materials.woodDark} />
      <Box at={[34, 72, 82, 56]} round={22} fill={materials.white} edge={materials.steel} />
      <Box at={[124, 72, 82, 56]} round={22} fill={materials.white} edge={materials.steel} />
    </>
  );
}

function Petals({ way }: Pick<DrawingProps, "way">) {
  const flowers = "M48 168 h0 M96 166 h0 M144 166 h0 M192 168 h0 M72 194 h0 M120 194 h0 M168 194 h0";
  return (
    <>
      <Line d={flowers} width={20} colour={way.light} />
      <Line d={flowers} width={8} colour={way.accent} />
    </>
  );
}
