/** What a switched-on screen shows: simple shapes, never text. */
import { Box, Disc, Line, Shape } from "./shapes.tsx";
import { materials, type ColourWay } from "./colours.ts";

interface Scene {
  /** x, y, width, height of the lit area. */
  readonly at: readonly [number, number, number, number];
  readonly way: ColourWay;
}

const scenes = [Hills, Dunes, Windows] as const;

export function ScreenScene({ scene, ...rest }: Scene & { scene: 0 | 1 | 2 }) {
  const Picture = scenes[scene];
  return <Picture {...rest} />;
}

function Hills({ at: [x, y, w, h], way }: Scene) {
  const bottom = y + h;
  const far = `M${x} ${bottom} V${y + h * 0.62} L${x + w * 0.3} ${y + h * 0.34} L${x + w * 0.62} ${bottom} Z`;
  const near = `M${x + w * 0.22} ${bottom} L${x + w * 0.66} ${y + h * 0.46} L${x + w} ${y + h * 0.76} V${bottom} Z`;
  return (
    <>
      <Box at={[x, y, w, h]} fill="#8CC6E8" />
      <Disc at={[x + w * 0.74, y + h * 0.28, Math.min(w, h) * 0.12]} fill={materials.glow} />
      <Shape d={far} fill="#3E7FA6" />
      <Shape d={near} fill={materials.screen} />
      <Line
        d={`M${x + w * 0.58} ${y + h * 0.58} L${x + w * 0.66} ${y + h * 0.46} L${x + w * 0.76} ${y + h * 0.56}`}
        width={Math.min(w, h) * 0.05}
        colour={way.light}
      />
    </>
  );
}

function Dunes({ at: [x, y, w, h], way }: Scene) {
  const right = x + w;
  const bottom = y + h;
  const far = `M${x} ${y + h * 0.6} Q${x + w * 0.35} ${y + h * 0.3} ${right} ${y + h * 0.64} V${bottom} H${x} Z`;
  const near = `M${x} ${y + h * 0.86} Q${x + w * 0.55} ${y + h * 0.5} ${right} ${y + h * 0.7} V${bottom} H${x} Z`;
  return (
    <>
      <Box at={[x, y, w, h]} fill="#F3A66B" />
      <Disc at={[x + w * 0.34, y + h * 0.36, Math.min(w, h) * 0.2]} fill="#FFE3B0" />
      <Shape d={far} fill="#C9583F" />
      <Shape d={near} fill="#6B2B45" />
      <Disc at={[x + w * 0.8, y + h * 0.2, Math.min(w, h) * 0.035]} fill={way.light} />
    </>
  );
}

function Windows({ at: [x, y, w, h], way }: Scene) {
  const gap = Math.min(w, h) * 0.09;
  const half = (w - gap * 3) / 2;
  const top = h * 0.5 - gap;
  const rest = h - top - gap * 3;
  return (
    <>
      <Box at={[x, y, w, h]} fill={materials.screen} />
      <Box at={[x + gap, y + gap, w - gap * 2, top]} round={gap * 0.4} fill="#5E8FD6" />
      <Shape
        d={`M${x + gap * 1.6} ${y + gap + top} L${x + w * 0.36} ${y + gap * 1.8} L${x + w * 0.56} ${y + top * 0.7} L${x + w * 0.7} ${y + top * 0.5} L${x + w - gap * 1.6} ${y + gap + top} Z`}
        fill="#BFD8F7"
      />
      <Box at={[x + gap, y + gap * 2 + top, half, rest]} round={gap * 0.4} fill={materials.glow} />
      <Box at={[x + gap * 2 + half, y + gap * 2 + top, half, rest * 0.45]} round={gap * 0.4} fill={way.light} />
      <Box at={[x + gap * 2 + half, y + gap * 2 + top + rest * 0.58, half, rest * 0.42]} round={gap * 0.4} fill="#E27A9C" />
    </>
  );
}
