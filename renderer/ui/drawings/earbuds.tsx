import { materials } from "./colours.ts";
import { Box, Disc, Line, Oval, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Earbuds({ way, look }: DrawingProps) {
  const Bud = pick(look, 0, [StemBud, RoundBud]);
  return (
    <>
      <g transform="translate(64 0) rotate(-14 0 60)">
        <Bud way={way} />
      </g>
      <g transform="translate(176 0) scale(-1 1) rotate(-14 0 60)">
        <Bud way={way} />
      </g>
      <Box at={[44, 156, 152, 72]} round={34} fill={way.base} edge={way.edge} />
      <Shape d="M160 156 H162 Q196 156 196 192 T162 228 H138 Q172 222 172 192 T160 156 Z" fill={way.shade} />
      <Line d="M48 180 H192" width={4} colour={way.dark} />
      <Box at={[104, 172, 32, 16]} round={7} fill={way.dark} />
      <Line d="M62 196 Q66 210 78 216" width={7} colour={way.light} />
      <Disc at={[120, 206, 6]} fill={way.accent} />
      {pick(look, 1, [null, <Line d="M196 200 Q216 200 216 184 T204 166" width={6} colour={way.accent} />])}
    </>
  );
}

function StemBud({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Box at={[-13, 56, 24, 88]} round={12} fill={way.base} edge={way.edge} />
      <Box at={[-13, 128, 24, 16]} round={8} fill={way.dark} />
      <Oval at={[38, 62, 12, 20]} fill={materials.ink} />
      <Oval at={[8, 52, 31, 34]} fill={way.base} edge={way.edge} />
      <Oval at={[22, 56, 15, 25]} fill={way.shade} />
      <Line d="M-8 40 Q-4 30 6 26" width={6} colour={way.light} />
      <Line d="M-1 98 V114" width={5} colour={way.accent} />
    </>
  );
}

function RoundBud({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Line d="M-22 64 Q-36 14 4 16 Q24 18 24 36" width={11} colour={way.dark} />
      <Oval at={[46, 96, 14, 20]} fill={materials.ink} />
      <Oval at={[10, 88, 38, 44]} fill={way.base} edge={way.edge} />
      <Oval at={[2, 88, 22, 27]} fill={way.shade} />
      <Line d="M-6 78 H10 M-6 88 H10 M-6 98 H10" width={5} colour={way.light} />
      <Disc at={[24, 118, 4]} fill={way.accent} />
    </>
  );
}
