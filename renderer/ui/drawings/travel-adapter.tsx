import { materials } from "./colours.ts";
import { Box, Disc, Line, Side } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function TravelAdapter({ way, look }: DrawingProps) {
  return (
    <>
      {pick(look, 0, [
        <Line d="M96 60 V24 M144 60 V24" width={13} colour={materials.steelDark} />,
        <Line d="M94 60 V20 M146 60 V20 M120 60 V32" width={10} colour={materials.steelDark} square />,
        <Line d="M100 60 L88 22 M140 60 L152 22" width={10} colour={materials.steelDark} square />,
      ])}
      <Box at={[68, 48, 104, 30]} round={8} fill={way.dark} />
      <Box at={[46, 64, 148, 164]} round={26} fill={way.base} edge={way.edge} />
      <Side at={[46, 64, 148, 164]} round={26} width={24} fill={way.shade} />
      <Box at={[66, 84, 96, 84]} round={22} fill={way.light} edge={way.dark} />
      <Line d="M94 114 V130 M134 114 V130" width={9} colour={materials.ink} />
      <Line d="M114 142 V152" width={9} colour={materials.ink} />
      <Line d="M84 142 h0 M144 142 h0 M114 100 h0" width={8} colour={materials.ink} />
      <Box at={[66, 184, 34, 14]} round={4} fill={materials.ink} />
      <Box at={[110, 184, 34, 14]} round={4} fill={materials.ink} />
      <Line d="M72 212 H94 M116 212 H138" width={5} colour={way.dark} />
      <Box at={[186, 116, 14, 42]} round={6} fill={way.accent} />
      <Disc at={[156, 191, 4]} fill={way.accent} />
    </>
  );
}
