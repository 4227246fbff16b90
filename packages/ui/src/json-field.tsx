import { Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

/** Edits a value as JSON text. Text that is not JSON yet stays in the field and is reported, not passed on. */
export function JsonField(props: {
  label: string;
  value: unknown;
  onChange: (value: unknown) => void;
  /** Told when the text begins or stops to be JSON: what it does not say yet cannot be sent. */
  onValid?: (isValid: boolean) => void;
  description?: string;
  placeholder?: string;
  /** What is wrong with the value, where that is not about its JSON. */
  problem?: string;
  minRows?: number;
  maxRows?: number;
}) {
  const [text, setText] = useState(() => textOf(props.value));
  const [problem, setProblem] = useState<string>();
  const sent = useRef(props.value);
  useEffect(() => {
    if (textOf(sent.current) === textOf(props.value)) return;
    sent.current = props.value;
    setText(textOf(props.value));
    setProblem(undefined);
  }, [props.value]);
  const edit = (next: string) => {
    setText(next);
    const read = readText(next);
    setProblem(read.problem);
    if ((read.problem === undefined) !== (problem === undefined)) props.onValid?.(read.problem === undefined);
    if (read.problem !== undefined) return;
    sent.current = read.value;
    props.onChange(read.value);
  };
  return (
    <Textarea
      size="xs"
      label={props.label}
      description={props.description}
      placeholder={props.placeholder}
      value={text}
      onChange={(event) => edit(event.currentTarget.value)}
      error={problem ?? props.problem}
      autosize
      minRows={props.minRows ?? 3}
      maxRows={props.maxRows ?? 20}
      spellCheck={false}
      autoComplete="off"
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
    />
  );
}

function textOf(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value, null, 2);
}

/** Empty text means no value. */
function readText(text: string): { value?: unknown; problem?: string } {
  if (!text.trim()) return { value: undefined };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (cause) {
    return { problem: `Not JSON yet: ${(cause as Error).message}` };
  }
}
