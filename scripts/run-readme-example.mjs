import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export function runReadmeExample(room) {
  const code = /```ts\n([\s\S]*?)```/.exec(readFileSync(new URL('README.md', room), 'utf8'))?.[1] ?? '';
  const given = ['--conditions=@setpiece/source', '--input-type=module-typescript', '--eval', code];
  const node = spawnSync(process.execPath, given, { cwd: fileURLToPath(room), encoding: 'utf8' });
  if (node.status !== 0 || node.stderr !== '') throw new Error(`The example of the README broke: ${node.stderr}`);
  return { printed: node.stdout.trim().split('\n'), promised: promisedLines(code) };
}

/** A comment behind a `console.log`, or alone on the line below it. */
function promisedLines(code) {
  return [...code.matchAll(/^console\.log\(.*\);\s*\/\/ (.*)$/gm)].map(([, line]) => line);
}
