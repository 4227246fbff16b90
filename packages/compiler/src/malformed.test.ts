import { readPlaybook, type Diagnostic, type Playbook } from '@setpiece/playbook';
import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { smallPlaybook, type ShortRoute } from './testing/small-playbook.ts';

const size = 10_000;
const middle = size / 2;

/** A file of a chain of 10,000 steps, with something wrong in it. */
function broken(change: (file: FileOfPlaybook) => void): string {
  const file = JSON.parse(whole) as FileOfPlaybook;
  change(file);
  return JSON.stringify(file);
}

const whole = JSON.stringify(
  smallPlaybook(Array.from({ length: size }, (_, n): ShortRoute => [n ? `s${n - 1}` : 'start', `s${n}`])),
);

interface FileOfPlaybook {
  trigger?: unknown;
  readonly steps: Record<string, unknown>[];
  readonly routes: Record<string, unknown>[];
}

/** What reading and compiling a file say, as publishing does. */
function errorsIn(text: string): { errors: readonly Diagnostic[]; playbook?: Playbook; hasMachine: boolean } {
  const { value, diagnostics } = readPlaybook(text);
  const compiled = value && compile(value);
  const all = [...diagnostics, ...(compiled?.diagnostics ?? [])];
  const errors = all.filter(({ severity }) => severity === 'error');
  return { errors, ...(value && { playbook: value }), hasMachine: compiled?.machine !== undefined };
}

/** Each within seconds, also on a busy machine. */
describe(`F27: of ${size} steps, a malformed one is named with the reason:`, () => {
  test('no start', () => {
    const { errors, playbook } = errorsIn(broken((file) => delete file.trigger));
    expect(playbook).toBeUndefined();
    expect(errors).toMatchObject([{ at: { path: 'trigger' } }]);
  });

  test('a start from which nothing leads on', () => {
    const playbook = readPlaybook(broken(({ routes }) => routes.splice(0, 1))).value!;
    const unreachable = compile(playbook).diagnostics.filter(({ code }) => code === 'UNREACHABLE_STEP');
    expect(unreachable).toHaveLength(size);
    expect(unreachable[0]).toMatchObject({ at: { step: 's0' }, message: expect.stringContaining('trigger "Start"') });
  });

  test('two starts', () => {
    const { errors, playbook } = errorsIn(broken((file) => (file.trigger = [file.trigger, file.trigger])));
    expect(playbook).toBeUndefined();
    expect(errors).toMatchObject([{ at: { path: 'trigger' } }]);
  });

  test('a second start among the steps', () => {
    const { errors, playbook } = errorsIn(broken(({ steps }) => (steps[middle]!['kind'] = 'on_create')));
    expect(playbook).toBeUndefined();
    expect(errors).toMatchObject([{ at: { path: expect.stringContaining(`steps[${middle}]`) } }]);
    expect(errors[0]?.message).toContain('on_create');
  });

  test('one step too many', () => {
    const { errors, playbook } = errorsIn(broken(({ steps }) => steps.push({ ...steps[0], id: 'more', name: 'more' })));
    expect(playbook).toBeUndefined();
    expect(errors).toMatchObject([{ at: { path: 'steps' }, message: expect.stringContaining('10') }]);
  });

  test('a route that leads to no step', () => {
    const { errors, hasMachine } = errorsIn(broken(({ routes }) => (routes[middle]!['to'] = 'gone')));
    expect(errors).toMatchObject([{ code: 'DANGLING_ROUTE', at: { path: `routes[${middle}]`, route: `r${middle}` } }]);
    expect(errors[0]?.message).toContain('leads to "gone", but there is no such step');
    expect(hasMachine).toBe(false);
  });

  test('a cycle without a way out', () => {
    const { errors } = errorsIn(
      broken(({ routes }) => routes.push({ id: 'back', from: `s${size - 1}`, to: `s${middle}` })),
    );
    expect(errors).toMatchObject([{ code: 'CYCLE_WITHOUT_DECISION', at: { step: `s${middle}` } }]);
    expect(errors[0]?.message).toContain(`step "s${middle}", step "s${middle + 1}"`);
  });

  test('a step of a kind that is not known', () => {
    const { errors, playbook } = errorsIn(broken(({ steps }) => (steps[middle]!['kind'] = 'teleport')));
    expect(playbook).toBeUndefined();
    expect(errors).toMatchObject([{ at: { path: expect.stringContaining(`steps[${middle}]`) } }]);
    expect(errors[0]?.message).toContain('teleport');
  });

  test('two steps with one id', () => {
    const { errors } = errorsIn(broken(({ steps }) => (steps[middle]!['id'] = 's7')));
    expect(errors.map(({ code, at }) => `${code} ${at?.path}`)).toContain(`DUPLICATE_ID steps[${middle}]`);
  });

  test('steps that are all well compile', () => {
    expect(errorsIn(broken(() => {}))).toMatchObject({ errors: [], hasMachine: true });
  });
});
