import { createTheme, type MantineColorsTuple } from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#ebf6f7',
  '#d4eaec',
  '#a8d5d9',
  '#78bec5',
  '#4fa9b2',
  '#35959f',
  '#23818b',
  '#156a73',
  '#0e555d',
  '#073f46',
];

const red: MantineColorsTuple = [
  '#fdf1f0',
  '#f9dedb',
  '#f0b8b2',
  '#e68f86',
  '#df6f64',
  '#da594d',
  '#d24a3d',
  '#b93b30',
  '#a5332a',
  '#8f2a22',
];

const gray: MantineColorsTuple = [
  '#f6f8f8',
  '#edf1f2',
  '#e2e8ea',
  '#d2dadd',
  '#bac5c9',
  '#93a1a6',
  '#66767c',
  '#4a595e',
  '#2f3c41',
  '#18242a',
];

const dark: MantineColorsTuple = [
  '#d3dcdf',
  '#b2bfc4',
  '#8b9ba2',
  '#60727a',
  '#37474f',
  '#293840',
  '#1c2a31',
  '#142026',
  '#0f191e',
  '#0a1216',
];

const dense = { defaultProps: { size: 'xs' } };

/** The look of Setpiece: petrol on cool paper, small type, square shoulders. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  colors: { petrol, red, gray, dark },
  autoContrast: true,
  black: '#18242a',
  fontFamily: "'IBM Plex Sans Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'IBM Plex Mono', ui-monospace, monospace",
  headings: { fontFamily: "'IBM Plex Sans Variable', system-ui, sans-serif", fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.1875rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  components: {
    Button: dense,
    TextInput: dense,
    Textarea: dense,
    NumberInput: dense,
    PasswordInput: dense,
    Select: dense,
    MultiSelect: dense,
    TagsInput: dense,
    Autocomplete: dense,
    Checkbox: dense,
    Switch: dense,
    SegmentedControl: dense,
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true, fz: 'xs' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Badge: { defaultProps: { tt: 'none', radius: 'sm', fw: 500 } },
    Text: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: { padding: 'lg', overlayProps: { backgroundOpacity: 0.4 } },
      styles: { title: { fontWeight: 600 } },
    },
    Drawer: { styles: { title: { fontWeight: 600 } } },
    Menu: { defaultProps: { shadow: 'md', withinPortal: true } },
  },
});
