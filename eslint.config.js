/** What the type checker cannot see: accessibility, trust, and the sizes that keep a file readable. */
import electronSecurity from "eslint-plugin-electron-security";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import { ownLines } from "./scripts/lint/own-lines.js";

const house = { rules: { "own-lines": ownLines } };
const sources = ["**/*.ts", "**/*.tsx"];

export default defineConfig(
  globalIgnores(["out/", "dist/", ".data/", ".runtime/", "node_modules/", "models/training/"]),
  tseslint.configs.base,
  {
    files: sources,
    plugins: { house },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/prefer-promise-reject-errors": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "off", // an index that was just checked; noUncheckedIndexedAccess cannot know
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-empty": "error",
      "prefer-const": "error",
      eqeqeq: "error",
      "max-lines": ["error", { max: 250 }],
      "max-params": ["error", { max: 3 }],
      "max-depth": ["error", 3],
      "house/own-lines": ["error", { most: 40 }],
    },
  },
  {
    files: ["renderer/**/*.tsx"],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { "react-hooks": reactHooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML"].map((property) => ({ property, message: "We write no HTML: React draws text." })),
        ...["localStorage", "sessionStorage"].map((property) => ({ object: "window", property, message: "Nothing of a shopper stays in the page." })),
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "We write no HTML: React draws text." },
        { selector: "JSXElement[openingElement.name.name='a'] JSXAttribute[name.name='target']", message: "A kiosk opens no windows." },
      ],
    },
  },
  {
    ...electronSecurity.configs.recommended,
    files: ["electron/**/*.ts", "preload/electron.ts"],
    rules: {
      ...electronSecurity.configs.recommended.rules,
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "electron", importNames: ["shell", "remote", "clipboard", "desktopCapturer"], message: "The kiosk needs none of it." }] },
      ],
    },
  },
  {
    files: ["main/**/*.ts", "db/**/*.ts"],
    ignores: ["main/**/index.ts"],
    rules: {
      "no-restricted-properties": ["error", { object: "process", property: "env", message: "main/config.ts reads the environment once and passes it on." }],
      "no-restricted-globals": ["error", "localStorage", "document", "window"],
    },
  },
  { files: ["db/seed/**", "db/*/migrations/**"], rules: { "max-lines": "off", "house/own-lines": "off" } }, // data, and SQL
  {
    files: ["tests/**"],
    rules: {
      "house/own-lines": "off",
      "max-params": "off",
      "max-depth": ["error", 4],
      "@typescript-eslint/no-floating-promises": "off",
      "max-lines": ["error", { max: 350 }],
    },
  },
  { files: ["**/*.config.ts", "**/*.d.ts", "**/global-setup.ts", "eslint.config.js"], rules: { "no-restricted-exports": "off" } },
);
