import { materials } from "./colours.ts";
import { Line, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function Keyboard({ way, look }: DrawingProps) {
  const keys = pick(look, 0, [way.light, way.dark, way.shade]);
  return (
    <>
      {pick(look, 1, [<Line d="M120 124 C120 76 190 102 186 48" width={6} colour={materials.ink} />, null])}
      <Shape d="M42 116 H198 Q204 116 206 122 L234 204 H6 L34 122 Q36 116 42 116 Z" fill={way.base} edge={way.edge} />
      <Row y={126} from={46} to={194} keys={11} colour={keys} />
      <Row y={144} from={40} to={200} keys={10} colour={keys} />
      <Row y={162} from={34} to={206} keys={9} colour={keys} />
      <Row y={182} from={28} to={66} keys={2} colour={keys} />
      <Line d="M80 186 H160" width={12} colour={keys} />
      <Row y={182} from={174} to={212} keys={2} colour={way.accent} />
      <Line d="M46 130 h6" width={11} colour={way.accent} />
      <Shape d="M6 203 H234 V216 Q234 228 222 228 H18 Q6 228 6 216 Z" fill={way.shade} edge={way.edge} />
      <Line d="M110 215 H130" width={4} colour={way.light} />
    </>
  );
}

interface KeyRow {
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly keys: number;
  readonly colour: string;
}

function Row({ y, from, to, keys, colour }: KeyRow) {
  const pitch = (to - from) / keys;
  const caps = Array.from({ length: keys }, (_, place) => `M${from + place * pitch + 5} ${y + 4} h${Math.max(pitch - 13, 1)}`);
  return <Line d={caps.join(" ")} width={11} colour={colour} />;
}
