import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';

/** Which colours are shown and a switch between them; the choice is kept in this browser. */
export function useScheme() {
  const shown = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const { setColorScheme } = useMantineColorScheme();
  return { dark: shown === 'dark', turn: () => setColorScheme(shown === 'dark' ? 'light' : 'dark') };
}
