import type { Module } from '@setpiece/playbook';
import { alerts } from './modules/alerts.ts';
import { announcements } from './modules/announcements.ts';
import { assets } from './modules/assets.ts';
import { attachments } from './modules/attachments.ts';
import { campaigns } from './modules/campaigns.ts';
import { comments } from './modules/comments.ts';
import { communication } from './modules/communication.ts';
import { emails } from './modules/emails.ts';
import { events } from './modules/events.ts';
import { incidents } from './modules/incidents.ts';
import { indicators } from './modules/indicators.ts';
import { people } from './modules/people.ts';
import { tasks } from './modules/tasks.ts';
import { threatIntelFeeds } from './modules/threat-intel-feeds.ts';
import { users } from './modules/users.ts';
import { warrooms } from './modules/warrooms.ts';

/** The kinds of data that every workspace begins with. Imports add to them by name. */
export const builtInModules: readonly Module[] = [
  alerts,
  incidents,
  indicators,
  assets,
  events,
  emails,
  communication,
  tasks,
  comments,
  attachments,
  people,
  users,
  threatIntelFeeds,
  campaigns,
  warrooms,
  announcements,
];
