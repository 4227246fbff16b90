import { Notification } from '@mantine/core';
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { Notice } from '../store/designer-state.ts';
import { useDesigner, useDesignerState } from '../store/use-designer.ts';

/** Short messages; good news go by themselves, bad news stay until closed. */
export function Notices() {
  const notices = useDesignerState((state) => state.notices);
  return (
    <div className="spd-notices" aria-live="polite">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeCard({ notice }: { notice: Notice }) {
  const { screen } = useDesigner();
  const { id, severity, text } = notice;
  useEffect(() => {
    if (severity === 'error') return;
    const timer = setTimeout(() => screen.dismiss(id), 5_000);
    return () => clearTimeout(timer);
  }, [screen, id, severity]);
  return (
    <Notification
      withBorder
      color={severity === 'error' ? 'red' : 'blue'}
      icon={severity === 'error' ? <IconAlertCircle size={18} aria-hidden /> : <IconInfoCircle size={18} aria-hidden />}
      closeButtonProps={{ 'aria-label': 'Close message' }}
      onClose={() => screen.dismiss(id)}
    >
      {text}
    </Notification>
  );
}
