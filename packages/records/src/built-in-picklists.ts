import type { Picklist } from '@setpiece/playbook';
import { alertState } from './picklists/alert-state.ts';
import { alertStatus } from './picklists/alert-status.ts';
import { alertType } from './picklists/alert-type.ts';
import { annoucementType } from './picklists/annoucement-type.ts';
import { announcementCriticality } from './picklists/announcement-criticality.ts';
import { assetCategory } from './picklists/asset-category.ts';
import { assetClass } from './picklists/asset-class.ts';
import { assetLevel } from './picklists/asset-level.ts';
import { assetProtocol } from './picklists/asset-protocol.ts';
import { assetRisk } from './picklists/asset-risk.ts';
import { assetState } from './picklists/asset-state.ts';
import { assetStatus } from './picklists/asset-status.ts';
import { assetType } from './picklists/asset-type.ts';
import { assetZone } from './picklists/asset-zone.ts';
import { attachmentsType } from './picklists/attachments-type.ts';
import { besCyberAssetCategory } from './picklists/bes-cyber-asset-category.ts';
import { campaignStatus } from './picklists/campaign-status.ts';
import { campaignVector } from './picklists/campaign-vector.ts';
import { closureReason } from './picklists/closure-reason.ts';
import { commentType } from './picklists/comment-type.ts';
import { communicationState } from './picklists/communication-state.ts';
import { communicationType } from './picklists/communication-type.ts';
import { criticality } from './picklists/criticality.ts';
import { deliveryVector } from './picklists/delivery-vector.ts';
import { emailClassification } from './picklists/email-classification.ts';
import { enrichmentStatus } from './picklists/enrichment-status.ts';
import { escalatedToIncident } from './picklists/escalated-to-incident.ts';
import { incidentPhase } from './picklists/incident-phase.ts';
import { incidentStatus } from './picklists/incident-status.ts';
import { incidentType } from './picklists/incident-type.ts';
import { indicatorExpiryStatus } from './picklists/indicator-expiry-status.ts';
import { indicatorReputation } from './picklists/indicator-reputation.ts';
import { indicatorStatus } from './picklists/indicator-status.ts';
import { indicatorType } from './picklists/indicator-type.ts';
import { killChainPhases } from './picklists/kill-chain-phases.ts';
import { operatingSystem } from './picklists/operating-system.ts';
import { slaState } from './picklists/sla-state.ts';
import { severity } from './picklists/severity.ts';
import { taskPriority } from './picklists/task-priority.ts';
import { taskStatus } from './picklists/task-status.ts';
import { taskTeams } from './picklists/task-teams.ts';
import { taskType } from './picklists/task-type.ts';
import { threatIntelFeedType } from './picklists/threat-intel-feed-type.ts';
import { trafficLightProtocol } from './picklists/traffic-light-protocol.ts';
import { vulnerabilityRiskStatus } from './picklists/vulnerability-risk-status.ts';
import { warRoomStatus } from './picklists/war-room-status.ts';
import { workflowPriority } from './picklists/workflow-priority.ts';
import { yesNoInput } from './picklists/yes-no-input.ts';

/** The enumerated lists of the built-in modules, with the ids that shared playbooks name. */
export const builtInPicklists: readonly Picklist[] = [
  alertState,
  alertStatus,
  alertType,
  annoucementType,
  announcementCriticality,
  assetCategory,
  assetClass,
  assetLevel,
  assetProtocol,
  assetRisk,
  assetState,
  assetStatus,
  assetType,
  assetZone,
  attachmentsType,
  besCyberAssetCategory,
  campaignStatus,
  campaignVector,
  closureReason,
  commentType,
  communicationState,
  communicationType,
  criticality,
  deliveryVector,
  emailClassification,
  enrichmentStatus,
  escalatedToIncident,
  incidentPhase,
  incidentStatus,
  incidentType,
  indicatorExpiryStatus,
  indicatorReputation,
  indicatorStatus,
  indicatorType,
  killChainPhases,
  operatingSystem,
  slaState,
  severity,
  taskPriority,
  taskStatus,
  taskTeams,
  taskType,
  threatIntelFeedType,
  trafficLightProtocol,
  vulnerabilityRiskStatus,
  warRoomStatus,
  workflowPriority,
  yesNoInput,
];
