/** What a page may load and do, the same over both hosts: files of the built renderer, pictures, one policy. */
import { randomBytes } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import { extname, join, sep } from "node:path";

export interface Page {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

export interface PagesNeeds {
  /** Folder of the built renderer. */
  readonly root: string;
  /** The bytes of a staff upload, null where there is none. */
  readonly picture: (sha256: string) => Promise<Uint8Array | null>;
  /** A script to load before the application, where the host has no preload. */
  readonly bridge?: string;
}

export const OUT_OF_ORDER = "/out-of-order";

/** Takes path and query of an address as the browser sent them, percent signs and all. */
export type Pages = (target: string) => Promise<Page>;

export function createPages({ root, picture, bridge }: PagesNeeds): Pages {
  return async (target) => {
    const [pathname = "/"] = target.split("?");
    if (pathname === "/" || pathname === "/index.html") return application();
    if (pathname === OUT_OF_ORDER) return html(outOfOrder, newNonce());
    const sha256 = /^\/pictures\/([0-9a-f]{64})$/.exec(pathname)?.[1];
    return sha256 ? uploaded(sha256) : asset(pathname);
  };

  async function application(): Promise<Page> {
    const nonce = newNonce();
    const text = await readFile(join(root, "index.html"), "utf8");
    const head = `<head><link rel="icon" href="data:," /><meta property="csp-nonce" nonce="${nonce}" />${bridge ? `<script type="module" src="${bridge}"></script>` : ""}`;
    return html(text.replace("<head>", head), nonce);
  }

  async function uploaded(sha256: string): Promise<Page> {
    const bytes = await picture(sha256);
    return bytes ? found(bytes, pictureType(bytes)) : missing;
  }

  async function asset(pathname: string): Promise<Page> {
    const path = await fileUnder(root, pathname);
    if (path === null) return missing;
    return found(await readFile(path), types[extname(path)] ?? "application/octet-stream");
  }
}

const everyPage = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=(), clipboard-read=()",
};

/** `nonce` is for the style elements that libraries insert; scripts come from our own files only. */
export function contentSecurityPolicy(nonce: string): string {
  const rules = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    ...["base-uri", "form-action", "frame-ancestors", "frame-src", "object-src", "worker-src"].map((what) => `${what} 'none'`),
    "require-trusted-types-for 'script'",
    "trusted-types default", // renderer/bridge/trusted-types.ts: every string becomes plain text
  ];
  return rules.join("; ");
}

/** The file that the path names below `root`, links followed; null for everything else. */
export async function fileUnder(root: string, pathname: string): Promise<string | null> {
  try {
    const decoded = decodeURIComponent(pathname);
    if (!/^\/[\w\-./@ ]+$/.test(decoded) || decoded.split("/").includes("..")) return null;
    const [folder, file] = await Promise.all([realpath(root), realpath(join(root, decoded))]);
    // With the separator, or a neighbour that begins alike would pass.
    return file.startsWith(folder + sep) && extname(file) !== "" ? file : null;
  } catch {
    return null; // no such file, or an address that does not decode
  }
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".mp3": "audio/mpeg",
  ".wav": "audio/wav",
};

const missing: Page = { status: 404, headers: { ...everyPage, "content-type": "text/plain; charset=utf-8" }, body: "There is nothing here." };

function found(body: Uint8Array, type: string): Page {
  return { status: 200, headers: { ...everyPage, "content-type": type, "content-security-policy": contentSecurityPolicy(newNonce()) }, body };
}

function html(body: string, nonce: string): Page {
  return {
    status: 200,
    headers: { ...everyPage, "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "content-security-policy": contentSecurityPolicy(nonce) },
    body: body.replaceAll("{nonce}", nonce),
  };
}

function newNonce(): string {
  return randomBytes(16).toString("base64url");
}

/** By the first bytes: what an upload calls itself proves nothing. */
function pictureType(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  if (start.startsWith("\x89PNG")) return "image/png";
  if (start.startsWith("\xff\xd8\xff")) return "image/jpeg";
  return start.startsWith("RIFF") && start.endsWith("WEBP") ? "image/webp" : "application/octet-stream";
}

/** For a page that crashes again and again; it needs nothing that could crash. */
const outOfOrder = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Out of order</title><style nonce="{nonce}">
body{margin:0;min-height:100vh;display:grid;place-content:center;text-align:center;font:2.5rem/1.4 sans-serif;background:#f4efe4;color:#1d2a26}
</style></head><body><main><h1>This kiosk is resting.</h1><p>Please use another one, or ask at the counter.</p></main></body></html>`;
