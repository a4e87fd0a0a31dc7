import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** Mantine wears our colours: petrol for the machine, and the greys of the tokens in style/tokens.css. */
export const theme = createTheme({
  respectReducedMotion: true,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  defaultRadius: 6,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  colors: {
    petrol: [
      '#eef7fa',
      '#dcedf3',
      '#b5dae6',
      '#8ac5d8',
      '#5cb8d4',
      '#3a9fbf',
      '#1d7f9e',
      '#0d5c75',
      '#0a4a5f',
      '#083a4a',
    ],
    dark: [
      '#e8eaec',
      '#c3cad0',
      '#a9b2b9',
      '#8b959d',
      '#4a555d',
      '#333d45',
      '#232b31',
      '#171d21',
      '#12171a',
      '#0e1215',
    ],
  },
  components: {
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    Modal: { defaultProps: { centered: true, radius: 10 } },
  },
});

const shared = {
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-2)',
  '--mantine-color-placeholder': 'var(--text-3)',
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...shared, '--mantine-color-body': 'var(--canvas)' },
  dark: { ...shared, '--mantine-color-body': 'var(--surface)' },
});
