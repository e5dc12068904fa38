import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Fan(props: DrawingProps) {
  const Body = pick(props.look, 0, [Bladed, Bladed, Tower]);
  return <Body {...props} />;
}

function Bladed({ way, look }: DrawingProps) {
  const blade = pick(look, 1, ["M120 92 Q72 72 92 24 Q142 18 120 92 Z", "M120 92 Q84 64 98 30 Q140 34 120 92 Z"]);
  return (
    <>
      <Box at={[108, 160, 24, 58]} fill={way.dark} />
      <Shape d="M54 228 Q58 206 88 206 H152 Q182 206 186 228 Z" fill={way.base} edge={way.edge} />
      <Line d="M98 217 h0 M120 217 h0" width={8} colour={way.dark} />
      <Line d="M142 217 h0" width={8} colour={way.accent} />
      <Disc at={[120, 92, 84]} fill={way.light} edge={way.dark} />
      {[0, 90, 180, 270].map((turn) => (
        <g key={turn} transform={`rotate(${turn} 120 92)`}>
          <Shape d={blade} fill={way.base} edge={way.edge} />
        </g>
      ))}
      <Line d="M120 8 V176 M36 92 H204 M60 32 L180 152 M180 32 L60 152" width={2} colour={way.dark} />
      <Line d="M120 34 a58 58 0 1 1 -0.1 0 Z" width={2} colour={way.dark} />
      <Line d="M120 10 a82 82 0 1 1 -0.1 0 Z" width={8} colour={way.dark} />
      <Disc at={[120, 92, 20]} fill={way.dark} />
      <Disc at={[120, 92, 9]} fill={way.accent} />
    </>
  );
}

function Tower({ way }: DrawingProps) {
  return (
    <>
      <Line d="M178 62 q22 -14 40 0 M178 96 q22 -14 40 0 M178 130 q22 -14 40 0" width={6} colour={materials.water} />
      <Shape d="M84 214 V36 Q84 12 120 12 T156 36 V214 Z" fill={way.base} edge={way.edge} />
      <Shape d="M140 17 Q156 24 156 36 V214 H140 Z" fill={way.shade} />
      <Line d="M104 62 V178 M120 62 V178 M136 62 V178" width={7} colour={way.dark} />
      <Disc at={[120, 38, 10]} fill={materials.ink} />
      <Disc at={[120, 38, 4]} fill={way.accent} />
      <Shape d="M56 228 Q60 208 92 208 H148 Q180 208 184 228 Z" fill={way.dark} />
      <Line d="M94 194 H146" width={5} colour={way.light} />
    </>
  );
}
