import { Box, Group, NumberInput, Text } from '@mantine/core';
import type { WorkspaceLimit } from '../../api/app-router.ts';
import { limitText, numberText, problemOf } from './limit-draft.ts';

interface LimitRowProps {
  readonly limit: WorkspaceLimit;
  /** What stands in the field; empty means the default. */
  readonly typed: number | string;
  readonly onType: (typed: number | string) => void;
}

/** One limit: what it does, what it may be, and its value. */
export function LimitRow({ limit, typed, onType }: LimitRowProps) {
  const { name, label, text, unit, from, isFraction, variable } = limit;
  const isOutside = from === 'environment';
  return (
    <Group align="flex-start" justify="space-between" gap="md" wrap="wrap">
      <Box flex={1} miw={240}>
        <Text component="label" htmlFor={`limit-${name}`} size="sm" fw={500}>
          {label}
        </Text>
        <Text size="sm" c="dimmed">
          {text}
        </Text>
        <Text size="xs" c="dimmed">
          {rangeText(limit)}
        </Text>
        {isOutside && (
          <Text size="xs" mt={2}>
            Set by the environment variable {variable} of the server. Change it there, or unset it, and start Setpiece
            again.
          </Text>
        )}
        {limit.now !== undefined && (
          <Text size="xs" mt={2}>
            Until the next start it is {limitText(limit.now, limit)}.
          </Text>
        )}
      </Box>
      <NumberInput
        id={`limit-${name}`}
        w={190}
        size="xs"
        hideControls
        disabled={isOutside}
        allowDecimal={isFraction}
        clampBehavior="none"
        thousandSeparator=","
        suffix={` ${unit}`}
        placeholder={limitText(limit.default, limit)}
        error={problemOf(typed, limit)}
        value={typed}
        onChange={onType}
      />
    </Group>
  );
}

/** `Default 100,000; from 10 to 10,000,000 events. A change holds at once.` */
function rangeText({ min, max, unit, zero, holds, ...limit }: WorkspaceLimit): string {
  const usual = limit.default === 0 && zero !== undefined ? zero : numberText(limit.default);
  const range = `from ${numberText(min)} to ${numberText(max)} ${unit}${zero === undefined ? '' : `, 0 for ${zero}`}`;
  return `Default ${usual}; ${range}. A change holds ${holds}.`;
}
