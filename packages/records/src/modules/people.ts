import type { Module } from '@setpiece/playbook';

export const people: Module = {
  name: 'people',
  label: 'Person',
  plural: 'People',
  fields: [
    { name: 'name', label: 'Name', type: 'text' },
    { name: 'csActive', label: 'Active', type: 'checkbox' },
    { name: 'company', label: 'Company', type: 'text' },
    { name: 'department', label: 'Department', type: 'text' },
    { name: 'email', label: 'Email', type: 'email' },
    { name: 'firstname', label: 'First Name', type: 'text' },
    { name: 'lastname', label: 'Last Name', type: 'text' },
    { name: 'phoneMobile', label: 'Mobile Phone', type: 'phone' },
    { name: 'recordTags', label: 'Tags', type: 'tags' },
    { name: 'title', label: 'Title', type: 'text' },
    { name: 'userId', label: 'User ID', type: 'text' },
    { name: 'phoneWork', label: 'Work Phone', type: 'phone' },
  ],
  uniqueKey: ['email'],
};
