import { describe, expect, it } from 'vitest';
import { evaluateTemplate, ExpressionError } from './index.ts';

const vars = { input: { records: [{ name: 'x' }], params: {} } };

async function errorOf(template: string): Promise<ExpressionError> {
  try {
    await evaluateTemplate(
      template,
      { vars },
      { values: 'setpiece', environment: { now: 0 }, at: { step: 'Fetch', field: 'url' } },
    );
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error(`${template} did not fail`);
}

describe('an error of a template', () => {
  it('names step, field, place, first missing segment, the keys that are there and the nearest', async () => {
    const error = await errorOf('id:\n {{ vars.input.recrods[0].name }}');
    expect(error).toMatchObject({
      code: 'UNDEFINED',
      line: 2,
      column: 5,
      expression: 'vars.input.recrods',
      nearest: 'records',
      step: 'Fetch',
      field: 'url',
    });
    expect(error.message).toBe(
      'There is no "recrods" here; there are "records", "params". (step "Fetch", field "url", line 2, column 5)',
    );
  });

  it.each([
    ['{{ vars.input.records[7] }}', 'UNDEFINED', 'vars.input.records[7]'],
    ['{{ nobody }}', 'UNDEFINED', 'nobody'],
    ['{{ 1 + [2 - "a"] | length }}', 'TYPE', '2 - "a"'],
    ['{{ "a" | lenght }}', 'UNKNOWN_FILTER', 'lenght'],
    ['{{ "a" is strin }}', 'UNKNOWN_TEST', 'strin'],
    ['{{ "a".splt() }}', 'UNKNOWN_FUNCTION', '"a".splt()'],
    ['{{ arrow.utcnw() }}', 'UNKNOWN_FUNCTION', 'utcnw'],
    ['{{ 1 / 0 }}', 'VALUE', '1 / 0'],
    ['{{ "x" | regex_search("(") }}', 'REGEX', '"x" | regex_search("(")'],
    ['{% for a, b in [[1]] %}{% endfor %}', 'VALUE', '{% for a, b in [[1]] %}{% endfor %}'],
    ['{{ "Severity" | picklist("Hgh") }}', 'VALUE', '"Severity" | picklist("Hgh")'],
  ])('%s has code %s at %s', async (template, code, expression) => {
    expect(await errorOf(template)).toMatchObject({ code, expression });
  });

  it.each([
    ['{{ 1 + }}', 'Expected an expression, found the end of the tag ("}}").', 8],
    ['{{ "a }}', 'The string is not closed.', 4],
    ['{% if x %}', 'Expected "{% endif %}", found the end of the template.', 11],
    ['{% fi x %}', 'There is no statement "fi"; did you mean "if"?', 4],
    ['{{ a.b', 'The tag is not closed: add "}}".', 1],
    ['{{ (1] }}', 'Unexpected "]".', 6],
    ['{% endfor %}', '"endfor" closes nothing here.', 4],
  ])('%s is a syntax error: %s', async (template, reason, column) => {
    expect(await errorOf(template)).toMatchObject({ code: 'SYNTAX', reason, column });
  });

  it('of plain JSONata is a syntax error, too', async () => {
    expect(await errorOf('{{= 1 + }}')).toMatchObject({ code: 'SYNTAX', line: 1 });
  });
});
