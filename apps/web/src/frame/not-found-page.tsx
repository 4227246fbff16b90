import { Button } from '@mantine/core';
import { IconCompassOff } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { PageMessage } from './page-message.tsx';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const [path] = useLocation();
  return (
    <PageMessage
      icon={IconCompassOff}
      title="There is no page here"
      text={`Nothing is kept at ${path}. The link may be old or mistyped.`}
    >
      <Button component={Link} href="/playbooks">
        All playbooks
      </Button>
    </PageMessage>
  );
}
