import type { Module } from '@setpiece/playbook';

export const announcements: Module = {
  name: 'announcements',
  label: 'Announcement',
  plural: 'Announcements',
  fields: [
    { name: 'description', label: 'Description', type: 'html' },
    { name: 'announcementType', label: 'Announcement Type', type: 'picklist', picklist: 'AnnoucementType' },
    { name: 'announcementCriticality', label: 'Criticality', type: 'picklist', picklist: 'AnnouncementCriticality' },
    { name: 'notifyOnEmail', label: 'Notify Responders On Email', type: 'checkbox' },
    { name: 'recordTags', label: 'Tags', type: 'tags' },
    { name: 'title', label: 'Title', type: 'text' },
    { name: 'warrooms', label: 'War Rooms', type: 'many', module: 'warrooms' },
  ],
  uniqueKey: [],
};
