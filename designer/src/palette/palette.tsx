import { CloseButton, ScrollArea, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { tint } from '@setpiece/ui';
import { useMemo, useState } from 'react';
import { categories } from '../steps/step-view.ts';
import { useDesigner, useDesignerState } from '../store/use-designer.ts';
import { dragType, filterPresets, presets, type Preset } from './presets.ts';
import { useAddPreset } from './use-add-preset.ts';

const shownAtFirst = 7;
const shownAtMost = 80;

/** The steps that can be added: a click puts one after the chosen step, a drag puts it anywhere. */
export function Palette() {
  const catalog = useDesignerState((state) => state.catalog);
  const openEnd = useDesignerState((state) => state.openEnd);
  const { screen } = useDesigner();
  const [text, setText] = useState('');
  const found = useMemo(() => filterPresets(presets(catalog), text), [catalog, text]);
  const add = useAddPreset();
  const [first] = found;
  return (
    <div className="spd-palette" role="region" aria-label="Step palette">
      <TextInput
        size="xs"
        m={8}
        type="search"
        aria-label="Filter steps"
        placeholder="Filter steps"
        data-palette-filter
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={text && <CloseButton size="xs" aria-label="Clear filter" onClick={() => setText('')} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') screen.show({ openEnd: undefined });
          if (event.key !== 'Enter' || !first) return;
          add(first);
          setText('');
          event.currentTarget.blur();
        }}
      />
      {openEnd && (
        <Text size="xs" px={12} pb={6} role="status" c="var(--mantine-primary-color-filled)">
          Choose the step that comes next. Escape to leave it.
        </Text>
      )}
      <ScrollArea className="spd-palette-list" type="auto">
        {categories.map((category) => (
          <PaletteCategory
            key={category}
            category={category}
            presets={found.filter((preset) => preset.category === category)}
            isFiltered={text.trim() !== ''}
            onAdd={add}
          />
        ))}
        {!found.length && (
          <Text size="xs" c="dimmed" p="sm">
            Nothing matches “{text}”.
          </Text>
        )}
      </ScrollArea>
    </div>
  );
}

function PaletteCategory(props: {
  category: string;
  presets: readonly Preset[];
  isFiltered: boolean;
  onAdd: (preset: Preset) => void;
}) {
  const { category, presets: all, isFiltered, onAdd } = props;
  const [isOpen, setOpen] = useState(false);
  if (!all.length) return null;
  const shown = all.slice(0, isOpen || isFiltered ? shownAtMost : shownAtFirst);
  return (
    <section className="spd-palette-category" aria-label={category}>
      <h3>{category}</h3>
      {shown.map((preset) => (
        <PaletteItem key={preset.id} preset={preset} onAdd={onAdd} />
      ))}
      {all.length > shownAtFirst && !isFiltered && (
        <UnstyledButton className="spd-palette-more" onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Show fewer' : `Show all ${all.length}`}
        </UnstyledButton>
      )}
      {all.length > shownAtMost && (isOpen || isFiltered) && (
        <Text size="xs" c="dimmed" px={8}>
          {all.length - shownAtMost} more. Type to filter.
        </Text>
      )}
    </section>
  );
}

function PaletteItem({ preset, onAdd }: { preset: Preset; onAdd: (preset: Preset) => void }) {
  const { icon: PresetIcon, label, detail, color } = preset;
  return (
    <UnstyledButton
      className="spd-palette-item"
      draggable
      aria-label={detail ? `Add ${detail}: ${label}` : `Add ${label}`}
      title={detail ? `${detail}: ${label}` : label}
      onDragStart={(event) => {
        event.dataTransfer.setData(dragType, preset.id);
        event.dataTransfer.effectAllowed = 'copy';
      }}
      onClick={() => onAdd(preset)}
    >
      <PresetIcon size={18} color={tint(color)} aria-hidden />
      <span className="spd-palette-text">
        <span>{label}</span>
        {detail && <small>{detail}</small>}
      </span>
    </UnstyledButton>
  );
}
