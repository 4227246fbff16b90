import type { Context } from 'hono';
import type { ServerEnv } from '../server-env.ts';

/** A plain page of a few sentences, for what the app itself cannot show. */
export function page(
  context: Context<ServerEnv>,
  status: 200 | 401 | 404 | 503,
  title: string,
  sentences: readonly string[],
  head = '',
): Response {
  const nonce = context.get('nonce');
  const body = sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('\n');
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

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
