import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function CoffeeMaker(props: DrawingProps) {
  const Machine = pick(props.look, 0, [FilterMachine, EspressoMachine]);
  return <Machine {...props} />;
}

function FilterMachine({ way, look }: DrawingProps) {
  return (
    <>
      <Box at={[150, 40, 54, 180]} round={10} fill={way.shade} edge={way.edge} />
      <Shape d="M36 40 Q36 24 52 24 H188 Q204 24 204 40 V92 H52 Q36 92 36 76 Z" fill={way.base} edge={way.edge} />
      <Shape d="M68 92 H128 L116 110 H80 Z" fill={materials.ink} />
      <Box at={[166, 108, 22, 76]} round={9} fill={materials.glass} />
      <Box at={[166, 142, 22, 42]} round={9} fill={materials.water} />
      <Line d="M142 142 C164 142 160 186 138 186" width={11} colour={materials.ink} />
      <Shape d="M66 124 H132 L146 188 Q146 210 128 210 H70 Q52 210 52 188 Z" fill={materials.glass} edge={materials.glassEdge} />
      <Shape d="M57 164 H141 L146 188 Q146 210 128 210 H70 Q52 210 52 188 Z" fill="#4A2A18" />
      <Line d="M72 136 L64 184" width={6} colour={materials.white} />
      <Box at={[62, 114, 74, 13]} round={5} fill={materials.ink} />
      <Box at={[30, 210, 180, 18]} round={6} fill={way.dark} />
      <Disc at={[186, 219, 4]} fill={way.accent} />
      <Box at={[56, 42, 92, 10]} round={5} fill={pick(look, 1, [way.light, way.accent])} />
      <Disc at={[178, 58, 10]} fill={materials.steel} />
    </>
  );
}

function EspressoMachine({ way, look }: DrawingProps) {
  return (
    <>
      <Box at={[52, 26, 44, 16]} round={4} fill={materials.steel} />
      <Shape d="M102 42 L106 18 H136 L140 42 Z" fill={materials.white} edge={materials.steelDark} />
      <Box at={[24, 40, 192, 60]} round={14} fill={way.base} edge={way.edge} />
      <Box at={[34, 100, 172, 112]} fill={way.shade} />
      <Box at={[24, 84, 192, 16]} round={4} fill={way.dark} />
      <Disc at={[60, 66, 19]} fill={materials.white} edge={materials.steelDark} />
      <Line d="M60 66 L70 56" width={4} colour={way.accent} />
      <Disc at={[116, 66, 8]} fill={materials.steel} />
      <Disc at={[142, 66, 8]} fill={materials.steel} />
      <Disc at={[180, 66, 12]} fill={pick(look, 1, [materials.ink, way.accent])} />
      <Box at={[92, 100, 60, 16]} round={3} fill={materials.steel} />
      <Line d="M146 122 L208 130" width={13} colour={materials.woodDark} />
      <Shape d="M96 116 H148 L140 134 H104 Z" fill={materials.steelDark} />
      <Line d="M113 134 V170 M131 134 V170" width={4} colour="#4A2A18" />
      <Line d="M144 176 C164 174 162 198 142 198" width={7} colour={materials.white} />
      <Shape d="M98 168 H146 L141 206 H103 Z" fill={materials.white} edge={materials.steelDark} />
      <Line d="M186 104 V150 L178 172" width={7} colour={materials.steel} />
      <Box at={[24, 208, 192, 20]} round={6} fill={way.dark} />
      <Line d="M46 214 H194" width={4} colour={materials.steelDark} />
    </>
  );
}
