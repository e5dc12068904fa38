import { Line, Oval, Shape, Tube } from "./shapes.tsx";
import { Steam } from "./steam.tsx";
import { type DrawingProps, pick } from "./variation.ts";

interface Cup {
  readonly body: string;
  readonly side: string;
  readonly band: string;
  /** Half the width of the rim. */
  readonly rim: number;
}

const straight: Cup = {
  body: "M40 84 H156 V204 Q156 228 132 228 H64 Q40 228 40 204 Z",
  side: "M130 84 H156 V204 Q156 228 132 228 H112 Q130 224 130 202 Z",
  band: "M40 128 H156 V158 H40 Z",
  rim: 58,
};

const tapered: Cup = {
  body: "M36 84 H160 L146 214 Q144 228 130 228 H66 Q52 228 50 214 Z",
  side: "M132 84 H160 L146 214 Q144 228 130 228 H104 Q120 226 122 212 Z",
  band: "M41 128 H155 L152 158 H44 Z",
  rim: 62,
};

const round: Cup = {
  body: "M48 84 H148 Q168 140 156 196 Q150 228 124 228 H72 Q46 228 40 196 Q28 140 48 84 Z",
  side: "M124 84 H148 Q168 140 156 196 Q150 228 124 228 H104 Q126 226 132 196 Q142 140 124 84 Z",
  band: "M38 128 H158 Q160 144 159 158 H37 Q36 144 38 128 Z",
  rim: 50,
};

export function Mug({ way, look }: DrawingProps) {
  const { body, side, band, rim } = pick(look, 0, [straight, tapered, round]);
  return (
    <>
      <Steam at={[98, 66]} rise={46} />
      <Tube d="M150 112 C218 96 218 204 148 196" width={19} colour={way.base} edge={way.edge} />
      <Shape d={body} fill={way.base} edge={way.edge} />
      <Shape d={side} fill={way.shade} />
      {pick(look, 1, [
        <Shape d={band} fill={way.light} />,
        <Line d="M66 126 h0 M96 126 h0 M126 126 h0 M80 152 h0 M110 152 h0 M66 178 h0 M96 178 h0 M124 178 h0" width={13} colour={way.light} />,
        <Line d="M56 140 q11 -16 22 0 t22 0 t22 0 M56 166 q11 -16 22 0 t22 0 t22 0" width={7} colour={way.light} />,
        <Sprig way={way} />,
      ])}
      <Oval at={[98, 85, rim, 11]} fill={way.light} edge={way.edge} />
      <Oval at={[98, 86, rim - 9, 7]} fill="#5A3520" />
    </>
  );
}

function Sprig({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Line d="M92 204 Q88 160 98 120" width={5} colour={way.light} />
      <Shape d="M91 176 Q62 174 60 150 Q88 150 91 176 Z M92 160 Q120 158 126 134 Q98 134 92 160 Z M90 198 Q118 198 124 176 Q98 174 90 198 Z" fill={way.light} />
    </>
  );
}
