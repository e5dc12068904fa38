import { materials } from "./colours.ts";
import { Disc, Line, Oval, Shape } from "./shapes.tsx";
import { type DrawingProps, pick } from "./variation.ts";

export function FryingPan({ way, look }: DrawingProps) {
  const handle = pick(look, 0, [way.dark, materials.woodDark]);
  return (
    <>
      <Line d="M168 150 L212 92" width={20} colour={handle} />
      <Line d="M162 160 L180 136" width={14} colour={materials.steelDark} square />
      <Line d="M209 97 L213 91" width={6} colour={way.light} />
      <Shape d="M12 168 Q18 228 70 228 H140 Q192 228 198 168 Z" fill={way.base} edge={way.edge} />
      <Shape d="M118 228 H140 Q192 228 198 168 H170 Q168 220 118 228 Z" fill={way.shade} />
      <Oval at={[105, 168, 93, 38]} fill={way.light} edge={way.edge} />
      <Oval at={[105, 170, 82, 31]} fill={way.dark} />
      <Oval at={[105, 176, 70, 23]} fill={way.shade} />
      {pick(look, 1, [<Egg />, <Gleam way={way} />, <Tomatoes />])}
    </>
  );
}

function Egg() {
  return (
    <>
      <Shape d="M64 172 Q62 158 88 160 Q112 152 132 162 Q156 166 142 180 Q124 196 98 190 Q66 192 64 172 Z" fill={materials.white} />
      <Oval at={[104, 172, 20, 12]} fill="#F5A623" />
      <Oval at={[98, 168, 6, 3]} fill="#FFE3A3" />
    </>
  );
}

function Gleam({ way }: Pick<DrawingProps, "way">) {
  return <Line d="M52 176 Q66 160 96 157" width={6} colour={way.light} />;
}

function Tomatoes() {
  return (
    <>
      <Disc at={[84, 170, 13]} fill="#D8452E" />
      <Disc at={[112, 178, 13]} fill="#D8452E" />
      <Disc at={[130, 166, 11]} fill="#E9663F" />
      <Line d="M84 158 L90 152 M112 166 L118 160 M98 188 L92 182" width={5} colour={materials.leaf} />
    </>
  );
}
