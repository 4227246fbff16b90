import type { Module } from '@setpiece/playbook';

export const communication: Module = {
  name: 'communication',
  label: 'Communication',
  plural: 'Communications',
  fields: [
    { name: 'type', label: 'Type', type: 'picklist', picklist: 'Communication Type' },
    { name: 'bcc', label: 'Bcc', type: 'text' },
    { name: 'body', label: 'Body', type: 'richtext' },
    { name: 'cc', label: 'CC', type: 'text' },
    { name: 'emailRefId', label: 'Email Reference ID', type: 'text' },
    { name: 'file', label: 'File', type: 'file' },
    { name: 'from', label: 'From', type: 'text' },
    { name: 'header', label: 'Header', type: 'text' },
    { name: 'replyEmailRefID', label: 'Reply Email Reference ID', type: 'text' },
    { name: 'msgDirection', label: 'State', type: 'picklist', picklist: 'Communication State' },
    { name: 'subject', label: 'Subject', type: 'text' },
    { name: 'recordTags', label: 'Tags', type: 'tags' },
    { name: 'to', label: 'To', type: 'text' },
    { name: 'alerts', label: 'Alerts', type: 'many', module: 'alerts' },
    { name: 'comments', label: 'Comments', type: 'many', module: 'comments' },
    { name: 'communications', label: 'Communications', type: 'many', module: 'communication' },
    { name: 'incidents', label: 'Incidents', type: 'many', module: 'incidents' },
    { name: 'warrooms', label: 'War Room', type: 'many', module: 'warrooms' },
  ],
  uniqueKey: [],
};
