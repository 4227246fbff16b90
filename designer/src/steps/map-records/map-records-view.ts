import { IconTransform } from '@tabler/icons-react';
import type { StepView } from '../step-view.ts';
import { MapRecordsForm } from './map-records-form.tsx';

export const mapRecords: StepView<'map_records'> = {
  label: 'Map records',
  icon: IconTransform,
  color: 'teal',
  category: 'Records',
  keywords: 'ingest ingestion mapping import',
  create: () => ({
    name: 'Map records',
    kind: 'map_records',
    items: '{{ vars.request.data }}',
    mapping: { module: 'alerts', key: [], mode: 'upsert', fields: [], picklists: [] },
  }),
  line: ({ mapping }) => `${mapping.fields.length + mapping.picklists.length} fields into ${mapping.module}`,
  Form: MapRecordsForm,
};
