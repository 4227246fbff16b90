import type { Module } from '@setpiece/playbook';

export const threatIntelFeeds: Module = {
  name: 'threat_intel_feeds',
  label: 'Threat Intel Feed',
  plural: 'Threat Intel Feeds',
  fields: [
    { name: 'source', label: 'Source', type: 'text' },
    { name: 'sourceId', label: 'Source ID', type: 'text' },
    { name: 'value', label: 'Value', type: 'text', required: true },
    { name: 'description', label: 'Description', type: 'richtext' },
    { name: 'confidence', label: 'Confidence', type: 'integer' },
    { name: 'created', label: 'Created', type: 'datetime' },
    { name: 'expiresOn', label: 'Expires On', type: 'datetime' },
    { name: 'killChainPhases', label: 'Kill Chain Phases', type: 'multiselect', picklist: 'KillChainPhases' },
    { name: 'label', label: 'Label', type: 'text' },
    { name: 'lastSeen', label: 'Last Seen', type: 'datetime' },
    { name: 'modified', label: 'Modified', type: 'datetime' },
    { name: 'pattern', label: 'Pattern', type: 'textarea' },
    { name: 'reputation', label: 'Reputation', type: 'picklist', picklist: 'IndicatorReputation' },
    { name: 'sourceData', label: 'Source Data', type: 'textarea' },
    { name: 'recordTags', label: 'Tags', type: 'tags' },
    { name: 'tLP', label: 'TLP', type: 'picklist', picklist: 'TrafficLightProtocol' },
    { name: 'typeOfFeed', label: 'Type', type: 'picklist', picklist: 'ThreatIntelFeedType' },
    { name: 'validFrom', label: 'Valid From', type: 'datetime' },
    { name: 'indicators', label: 'Indicators', type: 'many', module: 'indicators' },
  ],
  uniqueKey: ['source', 'sourceId'],
};
