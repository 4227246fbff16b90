import type { Module } from '@setpiece/playbook';

export const attachments: Module = {
  name: 'attachments',
  label: 'Attachment',
  plural: 'Attachments',
  fields: [
    { name: 'name', label: 'Name', type: 'text' },
    { name: 'type', label: 'Type', type: 'picklist', picklist: 'AttachmentsType' },
    { name: 'description', label: 'Description', type: 'richtext' },
    { name: 'file', label: 'File', type: 'file' },
    { name: 'recordTags', label: 'Tags', type: 'tags' },
    { name: 'alerts', label: 'Alerts', type: 'many', module: 'alerts' },
    { name: 'assets', label: 'Assets', type: 'many', module: 'assets' },
    { name: 'comments', label: 'Comments', type: 'many', module: 'comments' },
    { name: 'incidents', label: 'Incidents', type: 'many', module: 'incidents' },
    { name: 'indicators', label: 'Indicators', type: 'many', module: 'indicators' },
    { name: 'people', label: 'People', type: 'many', module: 'people' },
    { name: 'tasks', label: 'Tasks', type: 'many', module: 'tasks' },
    { name: 'warrooms', label: 'War Rooms', type: 'many', module: 'warrooms' },
  ],
  uniqueKey: [],
};
