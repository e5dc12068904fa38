/** Every word on screen stands in renderer/i18n/: none in a component, and each that a component asks for is there. */
import { globSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
const sources = globSync("renderer/**/*.{ts,tsx}", { cwd: root, exclude: (path) => path.endsWith(".d.ts") })
  .map((path) => path.replaceAll("\\", "/"))
  .map((path) => parse(path, readFileSync(join(root, path), "utf8")));
const words = new Map(globSync("renderer/i18n/en/*.json", { cwd: root }).map((path) => [basename(path, ".json"), keysOf(path)]));
const spoken = /\p{L}{2}/u;
/** What a person sees or hears of a control or a toast. */
const said = /^(aria-(label|description|roledescription|valuetext)|title|alt|placeholder|label|heading|text|description|message)$/;

test("no component holds a word of its own", () => {
  expect(sources.flatMap(ownWords)).toEqual([]);
});

test("a component with a word of its own would be found", () => {
  const source = parse("a.tsx", `const A = () => <p title="Two words">Three more {"words"} {t("key")} {toast.show({ text: \`four \${n}\` })}</p>;`);
  expect(ownWords(source)).toEqual(["a.tsx: Two words", "a.tsx: Three more", "a.tsx: words", "a.tsx: four"]);
});

test("every word that a component asks for is there", () => {
  expect(words.size).toBeGreaterThan(10);
  expect(sources.flatMap(missingWords)).toEqual([]);
});

test("a component that asked for a lost word would be found", () => {
  const source = parse(
    "a.tsx",
    'const { t } = useTranslation("ui"); t("back"); t("lost"); t(`errors.${code}.title`); t(`gone.${code}`); t(yes ? "close" : "lost too");',
  );
  expect(missingWords(source)).toEqual(["a.tsx: ui lost", "a.tsx: ui gone.*", "a.tsx: ui lost too"]);
});

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
}

function keysOf(path: string): string[] {
  const flat = (value: unknown, name: string): string[] =>
    typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, inner]) => flat(inner, name === "" ? key : `${name}.${key}`)) : [name];
  return flat(JSON.parse(readFileSync(join(root, path), "utf8")), "");
}

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

function ownWords(source: ts.SourceFile): string[] {
  const found = [...nodesOf(source)].flatMap((node) => {
    if (ts.isJsxText(node)) return [node.text];
    if (ts.isJsxExpression(node) && ts.isJsxElement(node.parent)) return literalsOf(node.expression);
    if (ts.isJsxAttribute(node) && said.test(node.name.getText())) return literalsOf(node.initializer);
    if (ts.isPropertyAssignment(node) && said.test(node.name.getText()) && isToast(node.parent.parent)) return literalsOf(node.initializer);
    return [];
  });
  return found.map((text) => text.trim()).flatMap((text) => (spoken.test(text) ? [`${source.fileName}: ${text}`] : []));
}

function isToast(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.expression.getText() === "toast.show";
}

/** What stands written in an expression: the literal itself, either branch of a choice, the fixed parts of a template. */
function literalsOf(node: ts.Node | undefined): string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) return literalsOf(node.expression);
  return [];
}

/** Of each `t(…)`, in the namespaces that its file translates from; a part that is only known later matches anything. */
function missingWords(source: ts.SourceFile): string[] {
  const calls = [...nodesOf(source)].filter(ts.isCallExpression);
  const namespaces = calls.filter(({ expression }) => expression.getText() === "useTranslation").flatMap((call) => literalsOf(call.arguments[0]));
  const known = (namespaces.length > 0 ? namespaces : [...words.keys()]).flatMap((name) => words.get(name) ?? []);
  return calls
    .filter(({ expression }) => expression.getText() === "t")
    .flatMap((call) => patternsOf(call.arguments[0]))
    .filter((pattern) => !known.some((key) => matches(pattern, key)))
    .map((pattern) => `${source.fileName}: ${[namespaces.join(" or "), pattern].join(" ")}`);
}

/** The keys that an expression may become, `*` for what is only known later. */
function patternsOf(node: ts.Node | undefined): string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text + node.templateSpans.map(({ literal }) => `*${literal.text}`).join("")];
  if (ts.isConditionalExpression(node)) return [...patternsOf(node.whenTrue), ...patternsOf(node.whenFalse)];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(patternsOf);
  return [];
}

/** Plural forms stand under the key with an ending. */
function matches(pattern: string, key: string): boolean {
  const fixed = pattern.split("*").map((part) => part.replaceAll(".", "\\."));
  return new RegExp(`^${fixed.join("[^.]+")}(_(zero|one|two|few|many|other))?$`).test(key);
}
