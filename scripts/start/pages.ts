import { createReadStream, existsSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".bcmap": "application/octet-stream",
};

/** The content security policy of the web app: our own scripts and styles only; files come from the object store. */
export const contentSecurityPolicy = (store: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob: ${store}`,
    `media-src 'self' blob: ${store}`,
    `connect-src 'self' ${store}`,
    "font-src 'self' data:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** Serves the built web app; answers false for a path that is not there. */
export function servePages(root: string, store: string) {
  const headers = {
    "content-security-policy": contentSecurityPolicy(store),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(self), microphone=(self), geolocation=(), payment=()",
  };
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    const path = fileFor(root, request.url ?? "/");
    if (!path) return false;
    const fresh = /\.[0-9a-f]{8}\.(js|css)$/.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    response.writeHead(200, { ...headers, "content-type": type, "cache-control": fresh });
    if (request.method === "HEAD") response.end();
    else createReadStream(path).pipe(response);
    return true;
  };
}

function fileFor(root: string, url: string): string | undefined {
  let path: string;
  try {
    path = normalize(decodeURIComponent(new URL(url, "http://127.0.0.1").pathname));
  } catch (error) {
    if (error instanceof URIError || error instanceof TypeError) return undefined;
    throw error;
  }
  const file = join(root, path === "/" ? "index.html" : path);
  return file.startsWith(root) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}
