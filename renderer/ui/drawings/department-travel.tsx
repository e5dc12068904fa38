import { materials } from "./colours.ts";
import { Disc, Line, Shape } from "./shapes.tsx";
import type { DrawingProps } from "./variation.ts";

/** A globe on its stand. */
export function DepartmentTravel({ way }: DrawingProps) {
  return (
    <>
      <Line d="M120 196 V220" width={13} colour={materials.woodDark} />
      <Line d="M170 30 A92 92 0 0 1 90 196" width={9} colour={materials.woodDark} />
      <Disc at={[114, 106, 76]} fill={way.base} edge={way.edge} />
      <Shape d="M62 70 Q84 40 112 54 Q122 74 100 86 Q96 108 76 110 Q56 96 62 70 Z" fill={way.light} />
      <Shape d="M116 112 Q150 100 164 124 Q160 160 132 164 Q112 140 116 112 Z" fill={way.light} />
      <Shape d="M140 52 Q162 58 172 80 Q152 86 140 72 Z M66 134 Q84 138 88 158 Q72 154 66 134 Z" fill={way.light} />
      <Line d="M52 142 Q112 176 182 122" width={4} colour={way.accent} dash="9 8" />
      <Disc at={[182, 122, 7]} fill={way.accent} />
      <Shape d="M66 228 Q70 212 92 212 H148 Q170 212 174 228 Z" fill={materials.wood} />
    </>
  );
}
