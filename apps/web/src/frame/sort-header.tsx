import { Table, UnstyledButton } from '@mantine/core';
import { IconArrowNarrowDown, IconArrowNarrowUp } from '@tabler/icons-react';
import classes from './table.module.css';

interface SortHeaderProps {
  readonly label: string;
  readonly width?: number;
  readonly direction?: 'ascending' | 'descending';
  readonly onClick: () => void;
}

/** A column's name that sorts the table by it. */
export function SortHeader({ label, width, direction, onClick }: SortHeaderProps) {
  const Arrow = direction === 'descending' ? IconArrowNarrowDown : IconArrowNarrowUp;
  return (
    <Table.Th w={width} aria-sort={direction ?? 'none'}>
      <UnstyledButton className={classes['sort']} onClick={onClick}>
        {label}
        <Arrow size={14} className={classes['arrow']} data-shown={direction !== undefined} aria-hidden />
      </UnstyledButton>
    </Table.Th>
  );
}
