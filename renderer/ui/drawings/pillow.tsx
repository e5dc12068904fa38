import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Pillow({ way, look }: DrawingProps) {
  const outline = "M20 84 Q8 66 24 64 Q120 88 216 64 Q232 66 220 84 Q196 146 224 208 Q230 228 212 226 Q120 210 28 226 Q10 228 16 208 Q44 146 20 84 Z";
  return (
    <>
      <Shape d={outline} fill={way.base} edge={way.edge ?? way.dark} />
      <Shape d="M216 64 Q232 66 220 84 Q196 146 224 208 Q230 228 212 226 Q186 220 160 218 Q196 190 190 146 Q184 100 206 70 Z" fill={way.shade} />
      {pick(look, 0, [
        <Line d="M36 84 Q60 92 74 112 M36 206 Q58 198 70 180 M204 84 Q182 92 170 110 M204 206 Q184 198 172 182" width={5} colour={way.dark} />,
        <Line d="M62 80 Q76 146 62 212 M92 84 Q102 146 92 208 M122 84 V208 M152 84 Q142 146 152 208" width={9} colour={way.light} />,
        <Tufts way={way} />,
        <Diamonds way={way} />,
      ])}
      <Line d="M58 106 Q66 128 66 150" width={9} colour={way.light} />
      <Line d="M36 78 Q120 100 204 78 Q184 146 208 208 Q120 196 32 208 Q56 146 36 78 Z" width={2} colour={way.dark} dash="6 6" />
      <Box at={[104, 214, 30, 14]} round={3} fill={way.accent} />
    </>
  );
}

function Tufts({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Line d="M120 112 V182 M84 148 H156 M94 122 L146 174 M146 122 L94 174" width={4} colour={way.dark} />
      <Disc at={[120, 148, 10]} fill={way.accent} />
    </>
  );
}

function Diamonds({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Line d="M50 146 L120 96 L190 146 L120 198 Z M84 146 L120 120 L156 146 L120 174 Z" width={7} colour={way.light} />
      <Disc at={[120, 147, 8]} fill={way.accent} />
    </>
  );
}
