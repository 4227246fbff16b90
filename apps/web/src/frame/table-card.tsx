import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './table.module.css';

interface TableCardProps {
  readonly children: ReactNode;
  /** Below this width in pixels the table scrolls sideways. */
  readonly minWidth?: number;
}

/** The table of a page: on a card, head in sight while its rows scroll. */
export function TableCard({ children, minWidth = 760 }: TableCardProps) {
  return (
    <div className={classes['card']}>
      <Table className={classes['table']} miw={minWidth} highlightOnHover verticalSpacing={5} horizontalSpacing={12}>
        {children}
      </Table>
    </div>
  );
}
