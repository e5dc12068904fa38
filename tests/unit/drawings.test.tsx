import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { colourWay, colourWords, departmentFields, type ColourWay } from "../../renderer/ui/drawings/colours.ts";
import { departmentDrawings } from "../../renderer/ui/drawings/department-drawings.ts";
import { GeneralGoods } from "../../renderer/ui/drawings/general-goods.tsx";
import { kindDrawings } from "../../renderer/ui/drawings/kind-drawings.ts";
import { drawingFor, ProductDrawing } from "../../renderer/ui/drawings/product-drawing.tsx";
import { luminance } from "../../renderer/ui/drawings/tones.ts";

const kindsByDepartment = JSON.parse(readFileSync(new URL("../../db/seed/kinds.json", import.meta.url), "utf8")) as Record<string, string[]>; // a file of ours, in this shape
const departments = Object.keys(kindsByDepartment);
const goods = Object.entries(kindsByDepartment).flatMap(([departmentId, kinds]) => kinds.map((kind) => ({ departmentId, kind })));
const seeds = Array.from({ length: 12 }, (_, number) => `product-${number}`);

function markup(kind: string, departmentId: string, more: { colour?: string; seed?: string; title?: string } = {}): string {
  return renderToStaticMarkup(<ProductDrawing kind={kind} departmentId={departmentId} colour="" {...more} />);
}

describe("which drawing stands on the shelf", () => {
  test("every kind of the catalogue has a drawing of its own", () => {
    const drawn = goods.map(({ kind, departmentId }) => drawingFor(kind, departmentId).Drawing);
    expect(goods.filter(({ kind }) => !Object.hasOwn(kindDrawings, kind))).toEqual([]);
    expect(new Set(drawn).size).toBe(goods.length);
    expect(new Set(goods.map(({ kind, departmentId }) => markup(kind, departmentId, { colour: "blue" }))).size).toBe(goods.length);
  });

  test("no drawing is kept for a kind that the catalogue does not have", () => {
    expect(Object.keys(kindDrawings).sort()).toEqual(goods.map(({ kind }) => kind).sort());
  });

  test("a kind that nobody has drawn is shown as its department", () => {
    const shown = departments.map((department) => drawingFor("samovar", department));
    expect(shown).toEqual(departments.map((department) => departmentDrawings[department]));
    expect(new Set(shown.map(({ Drawing }) => Drawing)).size).toBe(departments.length);
  });

  test.each(["garden", "", "constructor", "__proto__"])("the unknown department %j is shown as a shopping bag", (department) => {
    expect(drawingFor("constructor", department).Drawing).toBe(GeneralGoods);
  });

  test("every department has a field of its own colour behind its goods", () => {
    expect(new Set(departments.map((department) => departmentFields[department])).size).toBe(departments.length);
  });
});

describe("what a drawing is made of", () => {
  test.each(goods)("the $kind is flat shapes of sound numbers only, in every look", ({ kind, departmentId }) => {
    for (const seed of seeds) {
      const svg = markup(kind, departmentId, { seed });
      expect(svg).not.toMatch(/\s(id|style|class|on\w+)=|<(text|defs|image|filter|linearGradient|radialGradient|use|style)\b/);
      expect(svg).not.toMatch(/NaN|undefined|null|Infinity/);
      const shapes = svg.match(/<(rect|circle|ellipse|path)\b/g) ?? [];
      expect(shapes.length).toBeGreaterThanOrEqual(6);
      expect(shapes.length).toBeLessThanOrEqual(40);
    }
  });

  test.each(goods)("the $kind is drawn the same way twice, and not always the same for other products", ({ kind, departmentId }) => {
    const once = seeds.map((seed) => markup(kind, departmentId, { seed }));
    expect(seeds.map((seed) => markup(kind, departmentId, { seed }))).toEqual(once);
    expect(new Set(once).size).toBeGreaterThanOrEqual(2);
  });

  test("a titled drawing is a picture with a name, an untitled one is decoration", () => {
    expect(markup("kettle", "kitchen", { title: "Red <kettle>" })).toMatch(/^<svg [^>]*role="img"[^>]*><title>Red &lt;kettle&gt;<\/title>/);
    expect(markup("kettle", "kitchen")).toMatch(/^<svg [^>]*aria-hidden="true"/);
    expect(markup("kettle", "kitchen")).not.toContain("<title>");
  });
});

describe("colours", () => {
  const plain =
    "red orange yellow green teal blue navy purple pink brown beige cream white grey silver black oak walnut copper brass gold steel glass clear charcoal sand mint lilac terracotta olive ivory";

  test.each(plain.split(" "))("%s is a colour way", (word) => {
    expect(colourWay(word)).toMatchObject({ base: hex, shade: hex, light: hex, dark: hex, accent: hex });
  });

  test("every word that is listed, alone or in a phrase, gives a colour way", () => {
    expect(colourWords().filter((word) => !colourWay(word) || !colourWay(`Matte ${word.toUpperCase()} 2`))).toEqual([]);
  });

  test.each(["", "multicolour", "constructor", "__proto__"])("%j is no colour, so the kind's own is taken", (word) => {
    expect(colourWay(word)).toBeUndefined();
    expect(markup("mug", "kitchen", { colour: word })).toBe(markup("mug", "kitchen"));
  });

  test("a red kettle and a teal kettle differ in colour only", () => {
    const red = markup("kettle", "kitchen", { colour: "red" });
    const teal = markup("kettle", "kitchen", { colour: "teal" });
    expect(red).not.toBe(teal);
    expect(red.replace(/#[0-9A-F]{6}/g, "#")).toBe(teal.replace(/#[0-9A-F]{6}/g, "#"));
  });

  test("on the navy hero the kettle's dark handle turns pale", () => {
    const { dark } = colourWay("yellow") ?? {};
    const onLight = markup("kettle", "kitchen", { colour: "yellow" });
    const onNavy = renderToStaticMarkup(<ProductDrawing kind="kettle" departmentId="kitchen" colour="yellow" ground="navy" />);
    expect([onLight.includes(`${dark}`), onNavy.includes(`${dark}`), onNavy.includes("#E3ECFB")]).toEqual([true, false, true]);
  });

  test("no good vanishes on white, on the floor or on a department's field", () => {
    const grounds = ["#FFFFFF", "#EEF1F4", ...Object.values(departmentFields)];
    const faint = colourWords().filter((word) => {
      const way = colourWay(word);
      return !way || grounds.some((ground) => Math.max(...outlines(way).map((tone) => contrast(tone, ground))) < 1.6);
    });
    expect(faint).toEqual([]);
  });

  const hex = expect.stringMatching(/^#[0-9A-F]{6}$/) as string; // vitest types its matchers as any

  /** The tones by which a good's shape is told from its ground. */
  function outlines({ base, dark, edge }: ColourWay): string[] {
    return [edge ?? base, dark];
  }

  function contrast(one: string, other: string): number {
    const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
  }
});
