import { diffLines, type FieldChange, type LineChange, type Value } from '@setpiece/playbook';
import { counted } from '../frame/counted.ts';
import classes from './field-change-view.module.css';

/** One place that differs: what stood there and what stands there now, long texts line by line. */
export function FieldChangeView({ field }: { readonly field: FieldChange }) {
  return (
    <div className={classes['field']}>
      <code className={classes['path']}>
        {field.path}
        {field.isOrder && ' (order)'}
      </code>
      <div className={classes['lines']}>
        {linesOf(field).map((line, index) => (
          <Line key={index} line={line} />
        ))}
      </div>
    </div>
  );
}

const signs = { added: '+', removed: '−', same: ' ' } as const;

function Line({ line }: { readonly line: LineChange }) {
  if (line.kind === 'skipped') return <div className={classes['skipped']}>{counted(line.lines, 'equal line')}</div>;
  return (
    <div className={classes['line']} data-kind={line.kind}>
      <span className={classes['sign']}>{signs[line.kind]}</span>
      <span className={classes['text']}>{line.text}</span>
    </div>
  );
}

function linesOf({ before, after, isOrder }: FieldChange): LineChange[] {
  if (typeof before === 'string' && typeof after === 'string') return diffLines(before, after);
  const text = (value: Value) => (isOrder ? (value as readonly string[]).join(', ') : textOf(value));
  const removed = before === undefined ? [] : text(before).split('\n');
  const added = after === undefined ? [] : text(after).split('\n');
  return [
    ...removed.map((line) => ({ kind: 'removed' as const, text: line })),
    ...added.map((line) => ({ kind: 'added' as const, text: line })),
  ];
}

function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  const short = JSON.stringify(value);
  return short.length > 60 ? JSON.stringify(value, null, 2) : short;
}
