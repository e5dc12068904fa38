import { materials } from "./colours.ts";
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function PhoneCase({ way, look }: DrawingProps) {
  return (
    <>
      <Box at={[60, 14, 120, 214]} round={26} fill={way.dark} />
      <Box at={[65, 19, 110, 204]} round={22} fill={way.base} />
      {pick(look, 0, [<Waves way={way} />, <Dots way={way} />, <Ring way={way} />, <Meadow way={way} />])}
      <Box at={[78, 32, 54, 58]} round={16} fill={way.dark} />
      <Box at={[83, 37, 44, 48]} round={12} fill={materials.ink} />
      <Line d="M95 50 h0 M115 72 h0" width={15} colour={materials.inkLight} />
      <Line d="M95 50 h0 M115 72 h0" width={7} colour={materials.glass} />
      <Disc at={[115, 50, 4]} fill={materials.glow} />
      <Line d="M181 74 V92 M181 104 V134" width={7} colour={way.dark} />
    </>
  );
}

function Waves({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Shape d="M65 150 Q92 118 120 144 T175 132 V201 Q175 223 153 223 H87 Q65 223 65 201 Z" fill={way.light} />
      <Shape d="M65 176 Q92 150 120 172 T175 162 V201 Q175 223 153 223 H87 Q65 223 65 201 Z" fill={way.shade} />
      <Shape d="M65 202 Q92 180 120 198 T175 192 V201 Q175 223 153 223 H87 Q66 223 65 202 Z" fill={way.dark} />
      <Disc at={[148, 110, 12]} fill={way.accent} />
    </>
  );
}

function Dots({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Line
        d="M88 116 h0 M120 116 h0 M152 116 h0 M88 160 h0 M120 160 h0 M152 160 h0 M88 204 h0 M120 204 h0 M152 204 h0 M152 72 h0"
        width={17}
        colour={way.light}
      />
      <Line d="M104 138 h0 M136 138 h0 M104 182 h0 M136 182 h0 M152 46 h0" width={10} colour={way.accent} />
    </>
  );
}

function Ring({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Line d="M120 118 a32 32 0 1 1 -0.1 0 Z" width={9} colour={way.light} />
      <Line d="M120 190 V208" width={9} colour={way.light} />
      <Line d="M72 186 V200 Q72 216 90 216" width={5} colour={way.light} />
    </>
  );
}

function Meadow({ way }: Pick<DrawingProps, "way">) {
  return (
    <>
      <Line d="M92 220 Q88 170 100 130 M122 220 V152 M148 220 Q154 180 142 124" width={5} colour={way.dark} />
      <Line d="M100 126 h0 M142 118 h0" width={26} colour={way.light} />
      <Line d="M122 148 h0" width={20} colour={way.accent} />
      <Line d="M100 126 h0 M142 118 h0" width={9} colour={way.accent} />
    </>
  );
}
