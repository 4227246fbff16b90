import type { FormField } from '@setpiece/playbook';
import { firstInput, textOfHtml } from '@setpiece/records';
import type { LinkPage } from '@setpiece/workspace';
import type { Context } from 'hono';
import type { ServerEnv } from '../server-env.ts';
import { fieldControl } from './field-control.ts';
import { escapeHtml, htmlPage } from './page.ts';

type Question = Extract<LinkPage, { kind: 'question' }>;

/** The form of a single-use link: plain HTML without scripts. Its address is told to no other site. */
export function questionPage(context: Context<ServerEnv>, question: Question): Response {
  const { title, problems } = question;
  // The document's own policy: with "no-referrer" browsers would send the form without its origin.
  const head = '<meta name="referrer" content="same-origin">\n<meta name="robots" content="noindex">';
  return htmlPage(context, problems.length ? 422 : 200, title, bodyOf(question), { head, style });
}

function bodyOf(question: Question): string {
  const { text, fields, asksName, expires, problems, tried } = question;
  const other = problems.filter(({ field }) => !hasControl(question, field));
  const input = tried?.input ?? firstInput(fields);
  return [
    text === undefined ? '' : `<div class="text">${escapeHtml(textOfHtml(text))}</div>`,
    problems.length ? '<p class="problem" role="alert">The answer is not taken yet. See what is marked below.</p>' : '',
    ...other.map(({ message }) => `<p class="problem" role="alert">${escapeHtml(message)}</p>`),
    '<form method="post" accept-charset="utf-8">',
    asksName ? nameControl(tried?.name, messageFor(question, 'name')) : '',
    ...fields.map((field) => fieldControl(field, input[field.name] ?? null, messageFor(question, field.name), fields)),
    `<p class="buttons">${buttons(question)}</p>`,
    '</form>',
    `<p class="note">This link works once, until ${escapeHtml(new Date(expires).toUTCString())}.</p>`,
  ].join('\n');
}

function buttons({ options }: Question): string {
  if (!options.length) return '<button type="submit" class="primary">Submit</button>';
  const primary = options.find((option) => option.primary) ?? options[0];
  return options
    .map(
      (option) =>
        `<button type="submit" name="option" value="${escapeHtml(option.name)}"${option === primary ? ' class="primary"' : ''}>${escapeHtml(option.name)}</button>`,
    )
    .join('\n');
}

function nameControl(name = '', problem: string | undefined): string {
  const wrong = problem ? `<p class="problem" role="alert">${escapeHtml(problem)}</p>` : '';
  const control = `<input id="name" name="name" required maxlength="200" autocomplete="name" value="${escapeHtml(name)}">`;
  return `<div class="field"><label for="name">Your name *</label>${control}${wrong}</div>`;
}

function messageFor({ problems }: Question, field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}

function hasControl({ fields, asksName }: Question, field: string): boolean {
  return (asksName && field === 'name') || fields.some(({ name }: FormField) => name === field);
}

const style = `
body { margin: 8vh auto; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; margin-bottom: 1.5rem; }
.field { margin: 0 0 1rem; }
label { font-weight: 600; }
input, select, textarea { display: block; box-sizing: border-box; width: 100%; margin-top: .3rem; padding: .5rem .6rem; font: inherit; font-weight: 400; border: 1px solid #8888; border-radius: 6px; background: Canvas; color: CanvasText; }
input[type=checkbox] { display: inline-block; width: auto; margin: 0 .5rem 0 0; }
.hint, .note { font-weight: 400; font-size: .875rem; opacity: .75; margin: .2rem 0; }
.problem { color: #c92a2a; margin: .3rem 0 1rem; }
.buttons { display: flex; flex-wrap: wrap; gap: .6rem; }
button { font: inherit; padding: .5rem 1.2rem; border: 1px solid #8888; border-radius: 6px; background: Canvas; color: CanvasText; cursor: pointer; }
button.primary { background: #1864ab; border-color: #1864ab; color: #fff; }
@media (prefers-color-scheme: dark) { .problem { color: #ff8787; } }`;
