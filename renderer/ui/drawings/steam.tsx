import { Line } from "./shapes.tsx";

/** Two or three rising curls whose feet stand at `at` (x, y) and that go up `rise` units. */
export function Steam({ at: [x, y], rise, colour = "#AEBBCB" }: { at: readonly [number, number]; rise: number; colour?: string }) {
  const curl = (left: number) => `M${left} ${y} q-9 ${-rise * 0.25} 0 ${-rise * 0.5} q9 ${-rise * 0.25} 0 ${-rise * 0.5}`;
  return <Line d={[x - 18, x, x + 18].map(curl).join(" ")} width={5} colour={colour} />;
}
