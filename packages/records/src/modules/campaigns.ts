import type { Module } from '@setpiece/playbook';

export const campaigns: Module = {
  name: 'campaigns',
  label: 'Campaign',
  plural: 'Campaigns',
  fields: [
    { name: 'name', label: 'Campaign Name', type: 'text' },
    { name: 'status', label: 'Status', type: 'picklist', picklist: 'CampaignStatus' },
    { name: 'description', label: 'Description', type: 'richtext' },
    { name: 'attackVector', label: 'Attack Vector', type: 'picklist', picklist: 'CampaignVector' },
    { name: 'campaignStart', label: 'Campaign Start', type: 'datetime' },
    { name: 'intendedEffect', label: 'Intended Effect', type: 'text' },
    { name: 'lastSeen', label: 'Last Seen', type: 'datetime' },
    { name: 'malwareEmployed', label: 'Malware Employed', type: 'text' },
    { name: 'phishingLure', label: 'Phishing Lure', type: 'text' },
    { name: 'recordTags', label: 'Tags', type: 'tags' },
    { name: 'targetedCves', label: 'Targeted CVEs', type: 'text' },
    { name: 'threatActor', label: 'Threat Actor', type: 'text' },
    { name: 'alerts', label: 'Alerts', type: 'many', module: 'alerts' },
    { name: 'comments', label: 'Comments', type: 'many', module: 'comments' },
    { name: 'incidents', label: 'Incidents', type: 'many', module: 'incidents' },
    { name: 'indicators', label: 'Indicators', type: 'many', module: 'indicators' },
  ],
  uniqueKey: [],
};
