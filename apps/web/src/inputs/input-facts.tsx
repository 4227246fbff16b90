import { Badge, Group } from '@mantine/core';
import { Link } from 'wouter';
import type { WaitingInput } from '../api/app-router.ts';
import { RelativeTime } from '../frame/relative-time.tsx';
import tableClasses from '../frame/table.module.css';
import { askedPeople } from './asked-people.ts';

/** Who is asked and until when, about which record, and how many have answered. */
export function InputFacts({ input }: { readonly input: WaitingInput }) {
  const { assignee, due, record, answers, given, needed, approval, inDoubt } = input;
  const people = askedPeople(assignee);
  return (
    <Group gap={10} fz="xs" c="dimmed">
      {approval && (
        <Badge size="sm" variant="light" color="orange">
          Approval
        </Badge>
      )}
      {inDoubt && (
        <Badge size="sm" variant="light" color="yellow">
          In doubt
        </Badge>
      )}
      {people && <span>For {people}</span>}
      {record && (
        <span>
          About{' '}
          {record.module ? (
            <Link href={`/records/${record.module}`} className={tableClasses['link']}>
              {record.title}
            </Link>
          ) : (
            record.title
          )}
        </span>
      )}
      {due !== undefined && (
        <span>Until {new Date(due).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}</span>
      )}
      {needed > 1 && (
        <span>
          {given} of {needed} {approval ? 'approvals' : 'answers'}
        </span>
      )}
      {answers.map(({ by, name, option, at }) => (
        <span key={by}>
          {name}: {option ?? 'answered'} <RelativeTime at={at} />
        </span>
      ))}
    </Group>
  );
}
