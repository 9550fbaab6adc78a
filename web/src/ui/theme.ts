import { type CSSVariablesResolver, createTheme } from '@mantine/core';
import { amber, brick, ink, moss, petrol, stone, tokensOf } from './colours';

const dense = { size: 'sm' } as const;
type Sized = { size?: string };
const isDense = (p: Sized) => !p.size || p.size === 'sm';

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  colors: { petrol, gray: stone, dark: ink, red: brick, yellow: amber, green: moss },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.3' },
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '10px', xl: '20px' },
  defaultRadius: 'sm',
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: dense,
      vars: (_: unknown, p: Sized) => ({
        root: isDense(p) ? { '--button-height': '2rem', '--button-padding-x': '0.75rem' } : {},
      }),
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Input: {
      defaultProps: dense,
      vars: (_: unknown, p: Sized) => ({ wrapper: isDense(p) ? { '--input-height': '2rem' } : {} }),
    },
    InputWrapper: { defaultProps: dense },
    TextInput: { defaultProps: dense },
    Textarea: { defaultProps: dense },
    // A dialog that opens with the focus in a choice must not cover itself with the choices.
    Select: { defaultProps: { ...dense, checkIconPosition: 'right', allowDeselect: false, openOnFocus: false } },
    MultiSelect: { defaultProps: dense },
    NumberInput: { defaultProps: { ...dense, hideControls: true } },
    TagsInput: { defaultProps: dense },
    Switch: { defaultProps: dense },
    Radio: { defaultProps: dense },
    Checkbox: { defaultProps: dense },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
    Badge: { defaultProps: { variant: 'light', size: 'md', radius: 'sm' } },
    // Its placeholder is focusable without a name, which axe rightly calls critical.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, shadow: 'md' } },
    // Scrolling is locked by our own rule in base.css: the library would write a style element for it.
    Modal: {
      defaultProps: {
        lockScroll: false,
        transitionProps: { duration: 120 },
        closeButtonProps: { 'aria-label': 'Close' },
        overlayProps: { backgroundOpacity: 0.35 },
      },
    },
    Drawer: {
      defaultProps: {
        position: 'right',
        lockScroll: false,
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 120 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
    },
  },
});

export const resolver: CSSVariablesResolver = () => ({ variables: {}, light: tokensOf(0), dark: tokensOf(1) });
