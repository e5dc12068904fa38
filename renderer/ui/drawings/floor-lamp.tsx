import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function FloorLamp(props: DrawingProps) {
  const Lamp = pick(props.look, 0, [Tripod, Column, Bow]);
  return <Lamp {...props} />;
}

function Tripod({ way }: DrawingProps) {
  return (
    <>
      <Line d="M120 100 L76 226 M120 100 L164 226" width={8} colour={materials.woodDark} />
      <Line d="M120 100 V226" width={8} colour={materials.wood} />
      <Line d="M96 170 H144" width={5} colour={materials.woodDark} />
      <Box at={[108, 92, 24, 20]} round={4} fill={way.dark} />
      <Shape d="M76 16 H164 L172 94 H68 Z" fill={way.base} edge={way.edge} />
      <Shape d="M142 16 H164 L172 94 H146 Z" fill={way.shade} />
      <Box at={[68, 88, 104, 8]} round={3} fill={way.dark} />
      <Box at={[75, 14, 90, 6]} round={3} fill={way.dark} />
      <Line d="M94 34 L90 74" width={8} colour={way.light} />
      <Line d="M150 97 V122" width={3} colour={materials.steelDark} />
      <Disc at={[150, 126, 5]} fill={way.accent} />
    </>
  );
}

function Column({ way }: DrawingProps) {
  return (
    <>
      <Shape d="M80 86 H160 L184 150 H56 Z" fill={materials.glowPale} />
      <Line d="M120 80 V220" width={7} colour={way.dark} />
      <Box at={[78, 214, 84, 14]} round={7} fill={way.dark} />
      <Shape d="M94 18 H146 L172 88 H68 Z" fill={way.base} edge={way.edge} />
      <Shape d="M132 18 H146 L172 88 H146 Z" fill={way.shade} />
      <Box at={[68, 84, 104, 7]} round={3} fill={materials.glow} />
      <Line d="M102 34 L88 72" width={7} colour={way.light} />
      <Box at={[112, 130, 16, 26]} round={6} fill={way.base} edge={way.edge} />
      <Disc at={[120, 143, 4]} fill={way.accent} />
    </>
  );
}

function Bow({ way }: DrawingProps) {
  return (
    <>
      <Shape d="M34 112 H110 L132 196 H14 Z" fill={materials.glowPale} />
      <Line d="M174 222 V110 Q174 20 118 20 Q72 20 72 66" width={7} colour={way.dark} />
      <Box at={[136, 212, 72, 16]} round={6} fill={way.dark} />
      <Box at={[148, 204, 48, 10]} round={4} fill={way.shade} />
      <Box at={[62, 58, 20, 14]} round={4} fill={way.dark} />
      <Shape d="M22 114 Q26 68 72 68 Q118 68 122 114 Z" fill={way.base} edge={way.edge} />
      <Shape d="M88 70 Q118 80 122 114 H94 Z" fill={way.shade} />
      <Disc at={[72, 118, 15]} fill={materials.glow} />
      <Line d="M40 102 Q44 86 58 82" width={6} colour={way.light} />
    </>
  );
}
