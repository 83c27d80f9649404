// Mantine reads the design of tokens.css; no colour or size is written here.
import { createTheme, type MantineColorsTuple } from '@mantine/core';

const shades = (name: string): MantineColorsTuple => Array.from({ length: 10 }, (_, i) => `var(--${name}-${i})`) as unknown as MantineColorsTuple;

export const theme = createTheme({
  colors: { argan: shades('argan'), ochre: shades('ochre'), blue: shades('atlantic') },
  primaryColor: 'argan',
  primaryShade: 7,
  black: 'var(--ink)',
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)' },
  defaultRadius: 'md',
  radius: { sm: 'var(--radius-1)', md: 'var(--radius-2)', lg: 'var(--radius-3)' },
  fontSizes: { sm: 'var(--text-s)', md: 'var(--text-m)', lg: 'var(--text-l)' },
  focusClassName: 'focus',
  respectReducedMotion: true,
});
