import { isJsonObject, type Assignee, type Value } from '@setpiece/playbook';
import { lastPart } from '../iri.ts';
import { readFormFields } from '../read-form-field.ts';
import { SourceObject } from '../source-object.ts';
import type { SourceStep, StepReader } from '../step-reader.ts';
import { optionNames } from './option-names.ts';
import { readTimeout } from './time-limit.ts';

/** `ManualInput` and its approval variant: a question to a person, answered by one of its options. */
export const readManualInput: StepReader = (source, report) => {
  const given = source.arguments;
  const schema = given.object('input').object('schema');
  const { fields, rest } = readFormFields(schema.list('inputVariables'), report);
  if (Object.keys(rest).length) schema.keep('inputVariables', rest);
  const approval = given.flag('is_approval') ?? source.type === 'ManualInputApproval';
  const text = schema.text('description');
  const assignee = readAssignee(given.object('owner_detail'));
  const record = given.text('record');
  const answers = readAnswers(source);
  const timeout = readTimeout(given);
  return {
    body: {
      kind: 'manual_input',
      ...(approval && { approval }),
      title: schema.text('title') ?? source.name,
      ...(text !== undefined && { text }),
      fields,
      options: answers.options,
      ...(assignee && { assignee }),
      ...(record !== undefined && { record }),
      ...(timeout && { timeout: timeout.duration }),
    },
    branches: { options: answers.branches, ...(timeout && { timeout: { target: timeout.target } }) },
  };
};

function readAnswers(source: SourceStep) {
  const mapping = source.arguments.object('response_mapping');
  const answers = mapping.list('options').map((option) => new SourceObject(option));
  const targets = answers.map((answer) => lastPart(answer.peek('step_iri')));
  const names = optionNames(answers, targets, source.nameOf);
  return {
    options: names.map((name, index) => ({ name, ...(answers[index]?.peek('primary') === true && { primary: true }) })),
    branches: names.map((name, index) => ({ name, target: targets[index] })),
  };
}

function readAssignee(owner: SourceObject): Assignee | undefined {
  const assignee: Assignee = {};
  const user = firstIri(owner.peek('assignedToPerson'));
  if (user) assignee.user = user;
  const team = firstIri(owner.peek('assignedToTeam'));
  if (team) assignee.team = team;
  const emails = owner.text('emailRecipients') ?? owner.text('externalRecipients');
  if (emails !== undefined) assignee.emails = emails;
  return Object.keys(assignee).length ? assignee : undefined;
}

/** The names beside the IRI, and a second person, stay in the rest. */
function firstIri(list: Value | undefined): string | undefined {
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  if (typeof first === 'string') return first;
  return isJsonObject(first) && typeof first['iri'] === 'string' ? first['iri'] : undefined;
}
