import type { Module } from '@setpiece/playbook';

export const events: Module = {
  name: 'events',
  label: 'Event',
  plural: 'Events',
  fields: [
    { name: 'name', label: 'Name', type: 'text' },
    { name: 'source', label: 'Source', type: 'text' },
    { name: 'sourceId', label: 'Source ID', type: 'text', required: true },
    { name: 'description', label: 'Description', type: 'richtext' },
    { name: 'recordTags', label: 'Tags', type: 'tags' },
    { name: 'alerts', label: 'Alert', type: 'lookup', module: 'alerts' },
    { name: 'comments', label: 'Comments', type: 'many', module: 'comments' },
    { name: 'indicators', label: 'Indicators', type: 'many', module: 'indicators' },
  ],
  uniqueKey: ['sourceId'],
};
