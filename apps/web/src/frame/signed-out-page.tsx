import { Button, Code, Stack, Text, Title } from '@mantine/core';
import { Logo } from './logo.tsx';
import classes from './centred.module.css';

/** What a browser without a session sees. */
export function SignedOutPage() {
  return (
    <div className={classes['centred']}>
      <Stack gap="md" maw={460} align="flex-start">
        <Logo size={44} />
        <Title order={2}>Open the link from the terminal</Title>
        <Text>
          This browser has no session with the workspace. The server prints a link when it starts; it looks like{' '}
          <Code>{`${location.origin}/login?token=…`}</Code>. Open that link once in this browser, and you stay signed
          in.
        </Text>
        <Text c="dimmed">
          No link in sight? Stop the server with Ctrl+C and start it again: it prints the link each time.
        </Text>
        <Button onClick={() => location.reload()}>I have opened it</Button>
      </Stack>
    </div>
  );
}
