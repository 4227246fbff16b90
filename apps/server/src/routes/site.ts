import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Context } from 'hono';
import { refuse } from '../security/refuse.ts';
import type { ServerEnv } from '../server-env.ts';
import { page } from './page.ts';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves the built web app. An address that is no file is one of the app's own and gets its page. */
export function site(webRoot: string): (context: Context<ServerEnv>) => Promise<Response> {
  let files = new Map<string, string>();
  return async (context) => {
    const path = context.req.path;
    if (!files.has('/index.html') || !files.has(path)) files = await filesBelow(webRoot);
    const file = files.get(path);
    if (file && path !== '/index.html') return asset(path, await readFile(file));
    if (extname(path) && path !== '/index.html')
      return refuse(404, 'NOT_FOUND', `There is no file ${path}. Reload the app.`);
    const index = files.get('/index.html');
    return index ? appPage(context, index) : notBuilt(context);
  };
}

/** Only what is listed is served, so no address can climb out of the folder. */
async function filesBelow(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [`/${relative(root, file).split(sep).join('/')}`, file]));
}

/** The bundler puts a hash into names below /assets, so those never change. */
function asset(path: string, bytes: Uint8Array<ArrayBuffer>): Response {
  const cacheControl = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  const contentType = contentTypes[extname(path)] ?? 'application/octet-stream';
  return new Response(bytes, { headers: { 'content-type': contentType, 'cache-control': cacheControl } });
}

async function appPage(context: Context<ServerEnv>, index: string): Promise<Response> {
  const html = (await readFile(index, 'utf8')).replaceAll('__CSP_NONCE__', context.get('nonce'));
  return context.html(html, 200, { 'cache-control': 'no-store' });
}

function notBuilt(context: Context<ServerEnv>): Response {
  return page(context, 503, 'The web app is not built', [
    'The server runs, but the files of the web app are not there.',
    'Run "npm start" in the project, which builds them, or "npm run build".',
  ]);
}
