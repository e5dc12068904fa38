import { materials } from "./colours.ts";
import { Box, Disc, Line, Side } from "./shapes.tsx";
import { Steam } from "./steam.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Heater(props: DrawingProps) {
  const Body = pick(props.look, 0, [Oil, Glowing]);
  return <Body {...props} />;
}

function Oil({ way }: DrawingProps) {
  return (
    <>
      <Steam at={[104, 48]} rise={34} colour="#E8875F" />
      <Line d="M40 216 V212 M168 216 V212" width={18} colour={materials.ink} />
      <Box at={[28, 206, 24, 22]} round={10} fill={materials.ink} />
      <Box at={[156, 206, 24, 22]} round={10} fill={materials.ink} />
      <Line d="M34 90 H178 M34 184 H178" width={12} colour={way.dark} square />
      {[18, 46, 74, 102, 130].map((x) => (
        <Box key={x} at={[x, 62, 24, 152]} round={11} fill={way.base} edge={way.edge ?? way.dark} />
      ))}
      <Line d="M25 82 V190 M53 82 V190 M81 82 V190 M109 82 V190 M137 82 V190" width={5} colour={way.light} />
      <Box at={[162, 68, 56, 144]} round={12} fill={way.dark} />
      <Disc at={[190, 108, 17]} fill={way.light} />
      <Line d="M190 108 L199 96" width={5} colour={way.dark} />
      <Disc at={[190, 146, 7]} fill={way.accent} />
      <Line d="M178 176 H202 M178 190 H202" width={5} colour={way.shade} />
    </>
  );
}

function Glowing({ way }: DrawingProps) {
  return (
    <>
      <Box at={[44, 212, 40, 16]} round={5} fill={materials.ink} />
      <Box at={[156, 212, 40, 16]} round={5} fill={materials.ink} />
      <Line d="M92 50 V34 Q92 24 102 24 H138 Q148 24 148 34 V50" width={9} colour={way.dark} />
      <Box at={[24, 46, 192, 172]} round={24} fill={way.base} edge={way.edge} />
      <Side at={[24, 46, 192, 172]} round={24} width={22} fill={way.shade} />
      <Box at={[40, 62, 146, 108]} round={12} fill={materials.ink} />
      <Line d="M56 88 H170 M56 116 H170 M56 144 H170" width={13} colour="#F2683C" />
      <Line d="M62 88 H164 M62 116 H164 M62 144 H164" width={4} colour={materials.glow} />
      <Line d="M76 66 V166 M113 66 V166 M150 66 V166" width={4} colour={materials.steel} />
      <Disc at={[64, 194, 12]} fill={way.dark} />
      <Line d="M64 194 L71 186" width={4} colour={way.light} />
      <Disc at={[100, 194, 5]} fill={way.accent} />
      <Line d="M140 194 H176" width={6} colour={way.dark} />
    </>
  );
}
