import { readFileSync } from 'node:fs';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MantineProvider } from '@mantine/core';
import { PlaybookDesigner, type DesignerHost } from '@setpiece/designer';
import type { Playbook } from '@setpiece/playbook';
import { fakeHost } from '../testing/fake-host.ts';
import { smallPlaybook } from '../testing/small-playbook.ts';

export function EditorPage({ host, playbook }: { host: DesignerHost; playbook: Playbook }) {
  return (
    <MantineProvider>
      <div style={{ height: '100vh' }}>
        <PlaybookDesigner key={playbook.id} host={host} playbook={playbook} revision={1} />
      </div>
    </MantineProvider>
  );
}

test('the example of the README is this one, and opens with the playbook', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const [, example = ''] = /```tsx\n([\s\S]*?)```/.exec(read('../README.md')) ?? [];
  const [, component = 'none'] = /(export function[\s\S]*)/.exec(example) ?? [];
  expect(read('./readme.test.tsx')).toContain(component);

  const page = renderToString(<EditorPage host={fakeHost(smallPlaybook()).host} playbook={smallPlaybook()} />);
  for (const text of ['value="Small"', 'Add Set variable', 'aria-label="Canvas"'])
    expect(page.includes(text)).toBe(true);
});
