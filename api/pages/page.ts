import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { escapeHtml } from '../../documents/escape-html';

/** Something that a person opens in a browser, beside the API itself; needs no key and tells nothing of anybody. */
export type Page = { path: string; handlers: readonly RequestHandler[] };

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.6rem;margin:0 0 .5rem}dt{margin-top:1rem}dd{margin:0;color:#444}a{color:#0b4f9e}code{font-size:.95em}`;

const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

type Directives = Readonly<Record<string, readonly string[]>>;

/** What this page may load beside nothing at all. */
export function allowOnly(directives: Directives): RequestHandler {
  const own = Object.entries(directives).map(([name, sources]) => [name, [...sources]]);
  return helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      ...Object.fromEntries(own),
    },
  });
}

/** A page of text and links alone: nothing but its own style is loaded. */
export const allowOwnStyle = allowOnly({ styleSrc: [STYLE_HASH] });

/** A page of text and links, from a title in words and a body in HTML. */
export function textPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>
<style>${STYLE}</style></head>
<body>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>
`;
}
