import { materials } from "./colours.ts";
import { ScreenScene } from "./screen-scene.tsx";
import { Box, Line, Side } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Smartphone({ way, look }: DrawingProps) {
  return (
    <>
      <Box at={[96, 18, 104, 210]} round={20} fill={way.base} edge={way.edge} />
      <Side at={[96, 18, 104, 210]} round={20} width={20} fill={way.shade} />
      {pick(look, 0, [<Line d="M172 46 h0 M172 76 h0" width={24} colour={way.dark} />, <Line d="M170 44 V96" width={26} colour={way.dark} />])}
      {pick(look, 0, [
        <Line d="M172 46 h0 M172 76 h0" width={11} colour={materials.glass} />,
        <Line d="M170 44 h0 M170 70 h0 M170 96 h0" width={12} colour={materials.glass} />,
      ])}
      <Box at={[40, 28, 104, 200]} round={18} fill={materials.ink} edge={way.dark} />
      <ScreenScene at={[48, 40, 88, 176]} way={way} scene={pick(look, 1, [1, 0, 2])} />
      <Box at={[78, 45, 28, 8]} round={4} fill={materials.ink} />
      <Line d="M78 208 H106" width={4} colour={materials.white} />
      <Line d="M60 66 H86" width={7} colour={materials.white} />
      <Line d="M36 84 V104" width={5} colour={way.dark} />
    </>
  );
}
