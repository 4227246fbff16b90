import { Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { childLimit, isCut, jsonRows, openedText, summaryOf, type JsonPath, type JsonRow } from './json-rows.ts';

/** A value as a tree that opens by click. With `onChoose`, a click on a name gives its path. */
export function JsonTree(props: {
  value: unknown;
  label: string;
  openDepth?: number;
  onChoose?: (path: JsonPath, value: unknown) => void;
}) {
  const { value, label, onChoose } = props;
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => visibleRows(value, toggled, props.openDepth ?? 0), [value, toggled, props.openDepth]);
  const toggle = (key: string) =>
    setToggled((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  if (!rows.length) {
    return (
      <Text size="xs" ff="monospace" className="spui-json-leaf">
        {summaryOf(value)}
      </Text>
    );
  }
  return (
    <ul aria-label={label} className="spui-json">
      {rows.map((row) => (
        <JsonTreeRow key={row.key} row={row} onToggle={toggle} onChoose={onChoose} />
      ))}
    </ul>
  );
}

function JsonTreeRow(props: {
  row: JsonRow;
  onToggle: (key: string) => void;
  onChoose: ((path: JsonPath, value: unknown) => void) | undefined;
}) {
  const { row, onToggle, onChoose } = props;
  const showsWhole = (row.isLongText && row.isOpen) || undefined;
  const canOpen = row.hasChildren || row.isLongText;
  const Chevron = row.isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li className="spui-json-row" style={{ paddingLeft: row.depth * 14 }}>
      {canOpen ? (
        <UnstyledButton
          className="spui-json-toggle"
          aria-label={`${row.isOpen ? 'Close' : 'Open'} ${row.name}`}
          aria-expanded={row.isOpen}
          onClick={() => onToggle(row.key)}
        >
          <Chevron size={14} aria-hidden />
        </UnstyledButton>
      ) : (
        <span className="spui-json-toggle" />
      )}
      <UnstyledButton
        className="spui-json-name"
        title={onChoose ? 'Insert' : undefined}
        aria-label={onChoose ? `Insert ${row.path.join('.')}` : row.name}
        onClick={() => (onChoose ? onChoose(row.path, row.value) : canOpen && onToggle(row.key))}
      >
        {row.name}
      </UnstyledButton>
      <span
        className="spui-json-value"
        data-type={row.value === null ? 'null' : typeof row.value}
        data-whole={showsWhole}
      >
        {valueText(row)}
      </span>
    </li>
  );
}

function valueText({ value, isOpen, isLongText }: JsonRow): string {
  if (isOpen && isLongText) return openedText(String(value));
  return isOpen && isCut(value) ? `${summaryOf(value)}, first ${childLimit} shown` : summaryOf(value);
}

/** Values with children start open above `openDepth`, so a click closes them. Long texts start closed everywhere. */
function visibleRows(value: unknown, toggled: ReadonlySet<string>, openDepth: number): JsonRow[] {
  let open: ReadonlySet<string> = toggled;
  let rows = jsonRows(value, open);
  for (let depth = 0; depth < openDepth; depth++) {
    const initially = rows.filter((row) => row.depth === depth && row.hasChildren && !toggled.has(row.key));
    const closed = rows
      .filter((row) => row.depth === depth && row.hasChildren && toggled.has(row.key))
      .map(({ key }) => key);
    open = new Set([...open, ...initially.map(({ key }) => key)].filter((key) => !closed.includes(key)));
    rows = jsonRows(value, open);
  }
  return rows;
}
