import type { GivenAnswer, StepAddress, Value } from '@setpiece/playbook';
import { checkAnswer, unmetNeeds } from '@setpiece/records';
import type { OpenItem, TimedAnswer } from '../journal/run-state.ts';
import type { SecretBox } from '../ports/secret-box.ts';
import type { Answer, Answered, Answerer } from '../runtime.ts';
import { standingOf } from '../steps/decide.ts';
import type { InputForm } from '../steps/input-form.ts';
import { BadAnswer } from './bad-answer.ts';
import type { Engine } from './engine.ts';
import type { LiveRun } from './live-run.ts';
import { openItem } from './open-item.ts';
import { sealPasswords } from './seal-passwords.ts';
import type { Services } from './services.ts';
import { closeWait } from './wait-for.ts';

const tries = 5;
const somebody: Answerer = { id: 'unknown', name: 'Somebody' };

/**
 * Hands a person's answer to a manual input. When it is the one that decides, the step goes on with the same commit; a link that it
 * came through is used up with it.
 *
 * @throws BadAnswer when it does not fit the question, or the person has answered it already
 */
export async function answerInput(
  engine: Engine,
  { clock, secrets }: Pick<Services, 'clock' | 'secrets'>,
  run: string,
  address: StepAddress,
  answer: Answer,
  by: Answerer = somebody,
): Promise<Answered> {
  let answered: Answered = { accepted: false };
  let refusal: BadAnswer | undefined;
  let tried = 0;
  await engine.deliver(run, (live) => {
    if (++tried > tries) throw new Error(`The answer to step ${address.step} of run ${run} cannot be written.`);
    refusal = undefined;
    try {
      answered = give(live, { at: clock.now(), secrets }, address, answer, by);
    } catch (error) {
      if (!(error instanceof BadAnswer)) throw error;
      refusal = error;
    }
  });
  // By now it is durable what the answer was refused for, such as the answer before it.
  if (refusal) throw refusal;
  return answered;
}

function give(
  live: LiveRun,
  { at, secrets }: { readonly at: number; readonly secrets: SecretBox },
  address: StepAddress,
  answer: Answer,
  by: Answerer,
): Answered {
  const item = openItem(live.state, address);
  const form = formOf(item);
  if (!item || !form) return { accepted: false };
  refuseRepeated(item.answers ?? [], by);
  const read = checked(form, answer, by);
  const given = { ...read, input: sealPasswords(secrets, live.run, form.fields ?? [], read.input) };
  live.append({ type: 'input.answered', ...plain(address), ...given });
  if (by.link !== undefined) live.write({ kind: 'link.use', hash: by.link, at });
  const standing = standingOf(form, item.answers ?? []);
  if (standing.decided) {
    closeWait({ live, address }, 'signal', payloadOf(given, item.answers ?? []));
    live.release(address);
  }
  return { accepted: true, ...standing };
}

/** The question that a StepRun waits with. */
export function formOf(item: OpenItem | undefined): InputForm | undefined {
  return item?.wait?.for.kind === 'input' ? (item.wait.for.form as unknown as InputForm) : undefined;
}

function refuseRepeated(answers: readonly TimedAnswer[], { id, link, name }: Answerer): void {
  const before = answers.find((one) => one.by === id || (link !== undefined && one.link === link));
  if (!before) return;
  const what = before.option === undefined ? '' : ` with "${before.option}"`;
  throw new BadAnswer(
    `${name} answered this question already${what}, at ${new Date(before.at).toISOString()}. Everybody's first answer counts; it waits for somebody else's.`,
  );
}

function checked(
  { fields = [], options = [], needs }: InputForm,
  { option, input }: Answer,
  by: Answerer,
): GivenAnswer {
  const names = options.map(({ name }) => name);
  if (names.length && (option === undefined || !names.includes(option)))
    throw new BadAnswer(
      `"${option ?? ''}" is not an answer to this question. Choose one of ${names.map((name) => `"${name}"`).join(', ')}.`,
    );
  const { input: read, problems: wrong } = checkAnswer(fields, input);
  const problems = [...wrong, ...unmetNeeds(needs, option, read)];
  if (problems.length) throw new BadAnswer(problems.map(({ message }) => message).join(' '), problems);
  return {
    by: by.id,
    name: by.name,
    via: by.via ?? 'session',
    ...(by.link !== undefined && { link: by.link }),
    ...(names.length && option !== undefined && { option }),
    input: read,
  };
}

/** What the step's result is made of. */
function payloadOf(deciding: GivenAnswer, answers: readonly TimedAnswer[]): Value {
  return {
    ...(deciding.option !== undefined && { option: deciding.option }),
    input: deciding.input,
    user: deciding.name,
    userid: deciding.by,
    answers: answers.map(({ name, by, at, option, input, via }) => ({
      user: name,
      userid: by,
      at: new Date(at).toISOString(),
      option: option ?? null,
      input,
      via,
    })),
  };
}

function plain({ step, visit, item }: StepAddress): StepAddress {
  return { step, visit, ...(item !== undefined && { item }) };
}
