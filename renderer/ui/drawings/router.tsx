import { materials } from "./colours.ts";
import { Box, Disc, Line, Oval, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Router(props: DrawingProps) {
  const Shell = pick(props.look, 0, [Antennas, Tower, Antennas]);
  return <Shell {...props} />;
}

function Antennas({ way, look }: DrawingProps) {
  const rods = pick(look, 1, [
    "M48 160 L34 40 M192 160 L206 40",
    "M56 160 V44 M184 160 V44",
    "M44 160 L28 44 M96 158 L92 34 M144 158 L148 34 M196 160 L212 44",
  ]);
  return (
    <>
      <Line d={rods} width={13} colour={way.dark} />
      <Shape d="M34 152 H206 L226 192 V208 Q226 222 212 222 H28 Q14 222 14 208 V192 Z" fill={way.base} edge={way.edge} />
      <Shape d="M14 190 H226 V208 Q226 222 212 222 H28 Q14 222 14 208 Z" fill={way.shade} />
      <Line d="M92 164 H148 M84 176 H156" width={5} colour={way.dark} />
      <Line d="M40 206 h0 M58 206 h0 M76 206 h0" width={9} colour="#7FE0B0" />
      <Line d="M94 206 h0" width={9} colour={way.accent} />
      <Line d="M176 206 H200" width={6} colour={way.light} />
      <Shape d="M36 222 H66 L62 228 H40 Z M174 222 H204 L200 228 H178 Z" fill={materials.ink} />
      <Line d="M104 118 Q120 104 136 118 M90 102 Q120 76 150 102" width={6} colour={way.accent} />
      <Disc at={[120, 132, 6]} fill={way.accent} />
    </>
  );
}

function Tower({ way }: DrawingProps) {
  return (
    <>
      <Line d="M86 60 Q120 24 154 60 M70 44 Q120 -8 170 44" width={7} colour={way.accent} />
      <Shape d="M70 96 Q70 66 120 66 T170 96 V204 Q170 222 120 222 T70 204 Z" fill={way.base} edge={way.edge} />
      <Shape d="M146 70 Q170 76 170 96 V204 Q170 216 146 220 Z" fill={way.shade} />
      <Oval at={[120, 88, 40, 12]} fill={way.light} edge={way.edge} />
      <Line d="M84 124 H140 M84 140 H140 M84 156 H140" width={5} colour={way.dark} dash="5 8" />
      <Box at={[92, 184, 40, 9]} round={4} fill={materials.ink} />
      <Line d="M100 188 h0 M112 188 h0 M124 188 h0" width={5} colour="#7FE0B0" />
      <Box at={[82, 218, 76, 10]} round={5} fill={way.dark} />
      <Line d="M156 214 Q196 226 222 220" width={5} colour={materials.ink} />
    </>
  );
}
