import type { Module } from '@setpiece/playbook';

export const emails: Module = {
  name: 'emails',
  label: 'Email',
  plural: 'Emails',
  fields: [
    { name: 'sourceId', label: 'Source ID', type: 'text' },
    { name: 'emailBcc', label: 'Bcc', type: 'text' },
    { name: 'emailBody', label: 'Body', type: 'html' },
    { name: 'emailCc', label: 'CC', type: 'text' },
    { name: 'emailFrom', label: 'From', type: 'text' },
    { name: 'emailHeader', label: 'Header', type: 'textarea' },
    { name: 'emailSubject', label: 'Subject', type: 'text' },
    { name: 'recordTags', label: 'Tags', type: 'tags' },
    { name: 'emailTo', label: 'To', type: 'text' },
    { name: 'alerts', label: 'Alert', type: 'many', module: 'alerts' },
    { name: 'comments', label: 'Comments', type: 'many', module: 'comments' },
    { name: 'emails', label: 'Emails', type: 'many', module: 'emails' },
    { name: 'incidents', label: 'Incident', type: 'many', module: 'incidents' },
    { name: 'indicators', label: 'Indicators', type: 'many', module: 'indicators' },
  ],
  uniqueKey: ['sourceId'],
};
