import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { smallPlaybook } from './testing/small-playbook.ts';
import { toMermaid } from './to-mermaid.ts';

test('a machine is drawn with the names of its steps, its options and its branches', () => {
  const playbook = smallPlaybook(
    [
      ['start', 'd'],
      ['d', 'a', 'yes'],
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'j'],
      ['c', 'j'],
      ['c', 'e', 'error'],
      ['e', 'j'],
    ],
    { d: { name: 'Is "it" bad?' } },
  );
  expect(toMermaid(compile(playbook).machine!, playbook)).toBe(`stateDiagram-v2
  [*] --> s1
  state "Is #quot;it#quot; bad?" as s1
  state "a" as s2
  state "in parallel" as s3 {
    [*] --> s5
    state "b" as s5
    s5 --> [*]
    --
    [*] --> s6
    state "c" as s6
    state "e" as s7
    s6 --> [*]
    s6 --> s7 : error or timeout
    s7 --> [*]
  }
  state "j" as s4
  s1 --> s2 : yes
  s1 --> [*]
  s2 --> s3
  s3 --> s4
  s3 --> [*] : none arrived
  s4 --> [*]
`);
});

test('branches behind gates say what they wait for', () => {
  const { machine } = compile(
    smallPlaybook([
      ['start', 'a'],
      ['start', 'b'],
      ['a', 'x'],
      ['a', 'y'],
      ['b', 'y'],
      ['b', 'z'],
      ['x', 'j'],
      ['y', 'j'],
      ['z', 'j'],
    ]),
  );
  expect(toMermaid(machine!)).toContain('state "waits for the branches before"');
});
