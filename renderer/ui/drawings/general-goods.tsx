import { Box, Disc, Line, Shape } from "./shapes.tsx";
import type { DrawingProps } from "./variation.ts";

/** A shopping bag with a blank ticket, for goods that no department knows. */
export function GeneralGoods({ way }: DrawingProps) {
  return (
    <>
      <Line d="M84 92 V58 Q84 18 120 18 T156 58 V92" width={10} colour={way.dark} />
      <Shape d="M44 78 H196 L206 214 Q206 228 192 228 H48 Q34 228 34 214 Z" fill={way.base} edge={way.edge} />
      <Shape d="M168 78 H196 L206 214 Q206 228 192 228 H172 Z" fill={way.shade} />
      <Line d="M84 92 V110 M156 92 V110" width={10} colour={way.dark} />
      <Shape d="M64 166 L88 138 H154 V194 H88 Z" fill={way.light} edge={way.edge} />
      <Disc at={[90, 166, 7]} fill={way.dark} />
      <Line d="M108 158 H138 M108 174 H128" width={6} colour={way.dark} />
      <Box at={[40, 214, 160, 6]} fill={way.dark} />
    </>
  );
}
