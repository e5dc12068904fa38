/** The families of configurations that are tried, each with where its tuning starts and what it tries. */
import type { Method } from "../etl/method.ts";

export type Parameters = Readonly<Record<string, number | string>>;

export interface Configuration {
  readonly method: Method;
  /** What a product that was met one earlier counts less. */
  readonly decay: number;
}

export interface Family {
  readonly start: Parameters;
  /** One parameter after another; a name may come twice. */
  readonly grid: readonly (readonly [name: string, options: readonly (number | string)[]])[];
  readonly configuration: (parameters: Parameters) => Configuration;
}

const shrinks = [0, 5, 20, 100, 500, 2000];
const sizes = [50, 200, 800];
const decays = [1, 0.95, 0.9, 0.8, 0.6, 0.3];
const alphas = [0.2, 0.35, 0.5, 0.65, 0.8];
const ALL = 6_000; // whatever a small catalogue holds

const number = (parameters: Parameters, name: string): number => Number(parameters[name]);
const plain = (parameters: Parameters, alpha = 0.5): Method => ({
  kind: "plain",
  ...{ alpha, shrink: number(parameters, "shrink"), neighbours: number(parameters, "k") },
  side: parameters["side"] === "target" ? "target" : "source",
});

const itemknn: Family = {
  start: { shrink: 20, k: 200, side: "source" },
  grid: [
    ["shrink", shrinks],
    ["k", sizes],
    ["side", ["source", "target"]],
  ],
  configuration: (parameters) => ({ method: plain(parameters), decay: 1 }),
};

const asymmetric: Family = {
  start: { alpha: 0.5, shrink: 20, k: 200 },
  grid: [
    ["alpha", alphas],
    ["shrink", shrinks],
    ["k", sizes],
  ],
  configuration: (parameters) => ({ method: plain(parameters, number(parameters, "alpha")), decay: 1 }),
};

const recency: Family = {
  start: { shrink: 20, k: 200, decay: 0.8 },
  grid: [
    ["decay", decays],
    ["shrink", shrinks],
    ["k", sizes],
    ["decay", decays],
  ],
  configuration: (parameters) => ({ method: plain(parameters), decay: number(parameters, "decay") }),
};

const sequential: Family = {
  start: { gap: 0.8, back: 0.5, alpha: 0.5, shrink: 5, k: 200, decay: 0.8 },
  grid: [
    ["decay", decays],
    ["gap", [0.5, 0.8, 0.9, 1]],
    ["back", [0, 0.25, 0.5, 1]],
    ["alpha", [0.2, 0.35, 0.5, 0.65]],
    ["shrink", shrinks],
    ["k", sizes],
    ["decay", decays],
  ],
  configuration: (parameters) => {
    const of = (name: string): number => number(parameters, name);
    return {
      method: { kind: "directed", gap: of("gap"), back: of("back"), alpha: of("alpha"), shrink: of("shrink"), neighbours: of("k") },
      decay: of("decay"),
    };
  },
};

const lambdas = [50, 150, 400, 1000];

/** With a weight for every pair: what a paper means by it, and too large a file for a kiosk. */
const ease: Family = {
  start: { lam: 50 },
  grid: [["lam", lambdas]],
  configuration: (parameters) => ({ method: { kind: "ease", lambda: number(parameters, "lam"), neighbours: ALL }, decay: 1 }),
};

/** With the weights that matter; fewer than two hundred lose what it gains. */
const easeCut: Family = {
  start: { lam: 400, k: 800 },
  grid: [
    ["lam", lambdas],
    ["k", [200, 800]],
  ],
  configuration: (parameters) => ({ method: { kind: "ease", lambda: number(parameters, "lam"), neighbours: number(parameters, "k") }, decay: 1 }),
};

/** `inOrder`: the log says what came after what. */
export function familiesFor({ small, inOrder }: { readonly small: boolean; readonly inOrder: boolean }): Readonly<Record<string, Family>> {
  return { itemknn, asymmetric, ...(small ? { ease, "ease-cut": easeCut } : {}), ...(inOrder ? { recency, sequential } : {}) };
}

/** What a kiosk can be given. */
export function servableFor(products: number, mostForEase: number): Readonly<Record<string, Family>> {
  const { ease: _, ...servable } = familiesFor({ small: products <= mostForEase, inOrder: true });
  return servable;
}
