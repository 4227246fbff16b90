import type { Context } from 'hono';
import type { ServerEnv } from '../server-env.ts';

/** A plain page of a few sentences, for what the app itself cannot show. */
export function page(
  context: Context<ServerEnv>,
  status: PageStatus,
  title: string,
  sentences: readonly string[],
  head = '',
): Response {
  const body = sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('\n');
  return htmlPage(context, status, title, body, { head });
}

/** Statuses that pages are answered with. */
export type PageStatus = 200 | 401 | 404 | 410 | 413 | 415 | 422 | 429 | 503;

/** A page with a body of its own, which is HTML already. */
export function htmlPage(
  context: Context<ServerEnv>,
  status: PageStatus,
  title: string,
  body: string,
  { head = '', style = '' }: { readonly head?: string; readonly style?: string } = {},
): Response {
  const nonce = context.get('nonce');
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
${head}
<title>${escapeHtml(title)} · Setpiece</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1.5rem; }
h1 { font-size: 1.4rem; }
${style}
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>
`;
  return context.html(html, status, { 'cache-control': 'no-store' });
}

/** Text as it may stand in HTML, also in an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
