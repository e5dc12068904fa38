import fc from "fast-check";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { contentSecurityPolicy, createPages, fileUnder, OUT_OF_ORDER } from "../../main/pages.ts";

let root = "";
const long = process.env["LONG"] === "1";
const sha256 = "ab".repeat(32);
const png = Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1");

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  root = join(folder, "renderer");
  mkdirSync(join(root, "assets"), { recursive: true });
  mkdirSync(`${root}-evil`);
  writeFileSync(join(root, "index.html"), "<!doctype html><html><head><title>Shop</title></head><body></body></html>");
  writeFileSync(join(root, "assets/app.js"), "1");
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(`${root}-evil`, "page.html"), "secret");
  symlinkSync(join(folder, "secret.txt"), join(root, "assets/link.txt"));
});

const open = () => createPages({ root, picture: async (sum) => (sum === sha256 ? png : null), bridge: "/bridge.js" });

test("the page carries one policy, with a nonce of its own for style, and the bridge before the application", async () => {
  const [first, second] = [await open()("/"), await open()("/")];
  const nonce = /nonce="([\w-]{22})"/.exec(String(first.body))?.[1] ?? "none";
  expect(first.headers["content-security-policy"]).toBe(contentSecurityPolicy(nonce));
  expect(String(first.body)).toMatch(/<head>.*property="csp-nonce".*<script type="module" src="\/bridge\.js"><\/script><title>/);
  expect(String(second.body)).not.toContain(nonce);
});

test("the policy lets nothing in but our own files, and no string become a script", () => {
  expect(contentSecurityPolicy("N").split("; ")).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'nonce-N'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "worker-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ]);
});

test("a file is served by what it is, and everything is served with a policy and without sniffing", async () => {
  const page = await open()("/assets/app.js");
  expect(page).toMatchObject({ status: 200, headers: { "content-type": "text/javascript; charset=utf-8", "x-content-type-options": "nosniff" } });
  expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
  expect(await open()("/assets/none.js")).toMatchObject({ status: 404 });
});

test("a picture is served by its sum and by its first bytes; an unknown one is not there", async () => {
  expect(await open()(`/pictures/${sha256}`)).toMatchObject({ status: 200, headers: { "content-type": "image/png" } });
  expect(await open()(`/pictures/${"cd".repeat(32)}`)).toMatchObject({ status: 404 });
  expect(await open()("/pictures/../index.html")).toMatchObject({ status: 404 });
});

test("the page for a kiosk that is out of order needs no file and no script", async () => {
  const page = await open()(OUT_OF_ORDER);
  expect(page.status).toBe(200);
  expect(String(page.body)).not.toContain("<script");
  expect(String(page.body)).not.toContain("{nonce}");
});

describe("nothing outside the renderer's folder is read", () => {
  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/..%5csecret.txt",
    "//etc/passwd",
    "/assets/link.txt",
    "/../renderer-evil/page.html",
    "/%00index.html",
    "/index.html%00.png",
    "/%",
    "/assets",
  ])("%s", async (path) => {
    expect(await fileUnder(root, path)).toBeNull();
  });

  test("nor by any path that can be thought up", async () => {
    const piece = fc.constantFrom(
      "..",
      ".",
      "%2e%2e",
      "%2E.",
      "%5c",
      "\\",
      "/",
      "//",
      "%2f",
      "%00",
      "~",
      "secret.txt",
      "renderer-evil",
      "page.html",
      "assets",
      "link.txt",
      "app.js",
      "file:",
      "C:",
      "?",
      "#",
      "\u2025",
      "%c0%af",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 8 }), async (pieces) => {
        const found = await fileUnder(root, `/${pieces.join("/")}`);
        expect(found === null || found === join(root, "assets/app.js")).toBe(true);
      }),
      { numRuns: long ? 50_000 : 3000 },
    );
  });
});
