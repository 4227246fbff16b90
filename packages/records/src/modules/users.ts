import type { Module } from '@setpiece/playbook';

export const users: Module = {
  name: 'users',
  label: 'User',
  plural: 'Users',
  fields: [
    { name: 'domain', label: 'Domain', type: 'text' },
    { name: 'lastLogin', label: 'Last Login', type: 'datetime' },
    { name: 'securityId', label: 'Security ID', type: 'text' },
    { name: 'recordTags', label: 'Tags', type: 'tags' },
    { name: 'userName', label: 'Username', type: 'text' },
    { name: 'alerts', label: 'Alerts', type: 'many', module: 'alerts' },
    { name: 'assets', label: 'Assets', type: 'many', module: 'assets' },
    { name: 'incidents', label: 'Incidents', type: 'many', module: 'incidents' },
  ],
  uniqueKey: ['userName'],
};
