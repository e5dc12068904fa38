import { materials } from "./colours.ts";
import { Box, Disc, Line } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Radio({ way, look }: DrawingProps) {
  const slots = [136, 150, 164, 178, 192].map((y) => `M42 ${y} H112`).join(" ");
  return (
    <>
      <Line d="M178 88 L206 16" width={5} colour={materials.steelDark} />
      <Disc at={[207, 14, 6]} fill={way.dark} />
      {pick(look, 0, [
        <Line d="M44 96 V70 Q44 58 58 58 H152 Q166 58 166 70 V96" width={11} colour={way.dark} />,
        <Line d="M48 92 Q105 40 162 92" width={11} colour={materials.woodDark} />,
      ])}
      <Box at={[38, 218, 26, 10]} round={3} fill={materials.ink} />
      <Box at={[176, 218, 26, 10]} round={3} fill={materials.ink} />
      <Box at={[18, 86, 204, 136]} round={pick(look, 1, [22, 44])} fill={way.base} edge={way.edge} />
      <Box at={[34, 100, 172, 22]} round={8} fill={way.light} />
      <Line d="M48 111 h0 M64 111 h0 M80 111 h0 M96 111 h0 M128 111 h0 M144 111 h0 M160 111 h0 M176 111 h0 M192 111 h0" width={5} colour={way.dark} />
      <Line d="M112 102 V120" width={4} colour="#D8452E" />
      {pick(look, 2, [<Line d={slots} width={7} colour={way.dark} />, <Cone way={way} />])}
      <Disc at={[166, 166, 32]} fill={way.dark} />
      <Disc at={[166, 166, 23]} fill={way.light} />
      <Line d="M166 166 L178 152" width={5} colour={way.dark} />
      <Disc at={[132, 204, 7]} fill={way.accent} />
      <Disc at={[198, 204, 7]} fill={way.shade} />
    </>
  );
}

function Cone({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Disc at={[78, 168, 40]} fill={way.dark} />
      <Disc at={[78, 168, 30]} fill={way.shade} />
      <Disc at={[78, 168, 12]} fill={way.dark} />
    </>
  );
}
