import { Anchor, Code, CopyButton, Group, Text } from '@mantine/core';
import classes from './copy-block.module.css';

/** A text of several lines to take elsewhere, with a button that copies it. */
export function CopyBlock({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Text fw={500}>{label}</Text>
        <CopyButton value={text} timeout={1_500}>
          {({ copied, copy }) => (
            <Anchor component="button" type="button" size="xs" onClick={copy} aria-label={`Copy: ${label}`}>
              {copied ? 'Copied' : 'Copy'}
            </Anchor>
          )}
        </CopyButton>
      </Group>
      <Code block className={classes['text']}>
        {text}
      </Code>
    </div>
  );
}
