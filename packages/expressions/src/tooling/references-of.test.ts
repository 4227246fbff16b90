import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referencesOf, renameStep } from '../index.ts';

describe('referencesOf', () => {
  it('names variables, steps, globals and macros', () => {
    const template =
      "{{ vars.a.b }}{{ vars['c d'] }}{{ vars.steps.X.y + vars.steps['Y z'] }}{{ globalVars.G }}{{@M}}{% do vars.l.append(1) %}";
    expect(referencesOf(template)).toEqual({
      vars: ['a', 'c d', 'steps', 'l'],
      steps: ['X', 'Y z'],
      globals: ['G'],
      macros: ['M'],
      setsVars: true,
      usesAllVars: false,
    });
  });

  it('sees into plain JSONata', () => {
    expect(referencesOf('{{= vars.steps.A.b & globalVars.G }}')).toMatchObject({ steps: ['A'], globals: ['G'] });
  });

  it('gives empty lists for what cannot be read', () => {
    expect(referencesOf('{{ vars.a')).toMatchObject({ vars: [], steps: [] });
  });
});

describe('renameStep', () => {
  it('touches references to the step and nothing else', () => {
    const template =
      'vars.steps.A {{ vars.steps.A.x }} {{ vars.steps[\'A\'].A }} {{ vars.A }} {{ vars.steps.AB }} {{ "vars.steps.A" }} {# vars.steps.A #}';
    expect(renameStep(template, 'A', 'B')).toBe(
      'vars.steps.A {{ vars.steps.B.x }} {{ vars.steps[\'B\'].A }} {{ vars.A }} {{ vars.steps.AB }} {{ "vars.steps.A" }} {# vars.steps.A #}',
    );
  });

  it('writes a key that is no name in brackets', () => {
    expect(renameStep('{{ vars.steps.A.x }}', 'A', 'B-c')).toBe("{{ vars.steps['B-c'].x }}");
  });

  it('there and back gives the same template', () => {
    const parts = fc.array(
      fc.constantFrom(
        '{{ vars.steps.A.x }}',
        "{{ vars.steps['A'] }}",
        ' text ',
        '{% if vars.steps.A %}y{% endif %}',
        '{{ vars.b }}',
      ),
    );
    fc.assert(
      fc.property(parts, (all) => {
        const template = all.join('');
        expect(renameStep(renameStep(template, 'A', 'Other'), 'Other', 'A')).toBe(template);
      }),
    );
  });

  it('renames inside plain JSONata, too', () => {
    expect(renameStep('{{= vars.steps.A.x + vars.steps.AB }}', 'A', 'B')).toBe('{{= vars.steps.B.x + vars.steps.AB }}');
  });
});
