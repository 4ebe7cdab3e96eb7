/** The Ministry's colours (dark blue frame, dark purple accent, warm greys) as a Mantine theme. The rest is in theme.css. */
import { createTheme, type MantineColorsTuple } from '@mantine/core';

const ministry: MantineColorsTuple = [
  '#eef2f8',
  '#dbe3ef',
  '#b9c8df',
  '#94a9cb',
  '#7591bc',
  '#5677aa',
  '#3c5d92',
  '#284878',
  '#1b365f',
  '#13284c',
];

const plum: MantineColorsTuple = [
  '#f9f3f6',
  '#efe0e8',
  '#dcbfcf',
  '#c79bb3',
  '#b07d99',
  '#985f7f',
  '#7f4868',
  '#693a56',
  '#532a45',
  '#3f1f34',
];

const warmGrey: MantineColorsTuple = [
  '#faf9f7',
  '#f3f1ed',
  '#e8e5df',
  '#d9d5cd',
  '#c3bdb3',
  '#8f887d',
  '#6b655c',
  '#534e47',
  '#3a3631',
  '#22201d',
];

/** From the ink (0) to the deepest ground (9). Blue-black like the frame, so that dark is the same product at night. */
const night: MantineColorsTuple = [
  '#e4e6ea',
  '#c3c8d1',
  '#a3aab7',
  '#7d8696',
  '#4a5468',
  '#38425a',
  '#273048',
  '#171f31',
  '#11182a',
  '#0b1120',
];

const FONT = "'Helvetica Neue', Helvetica, Arial, system-ui, sans-serif";

export const theme = createTheme({
  colors: { ministry, plum, gray: warmGrey, dark: night },
  primaryColor: 'ministry',
  primaryShade: { light: 8, dark: 6 },
  fontFamily: FONT,
  headings: { fontFamily: FONT, fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { md: '1.5' },
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true, events: { hover: true, focus: true, touch: true } } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Popover: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    // Typing and Enter chooses what fits best: no arrow key in between.
    Select: { defaultProps: { comboboxProps: { transitionProps: { duration: 0 } }, selectFirstOptionOnChange: true } },
    MultiSelect: { defaultProps: { comboboxProps: { transitionProps: { duration: 0 } }, selectFirstOptionOnChange: true } },
  },
});
