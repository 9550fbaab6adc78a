import type { MantineColorsTuple } from '@mantine/core';

export const petrol: MantineColorsTuple = [
  '#eef6f7', '#d9eaed', '#b4d5da', '#8abdc5', '#5f9fab', '#3d8391', '#256b7a', '#1c5866', '#164753', '#0f343d',
];
export const stone: MantineColorsTuple = [
  '#faf9f7', '#f3f2ef', '#e8e6e1', '#d9d6cf', '#b9b5ac', '#8f8b82', '#6b675f', '#4f4c46', '#35332f', '#211f1c',
];
export const ink: MantineColorsTuple = [
  '#e9e8e5', '#c9c7c2', '#a5a29b', '#7d7a74', '#4a4844', '#383633', '#2b2a27', '#211f1d', '#191816', '#121110',
];
export const brick: MantineColorsTuple = [
  '#fdf1ee', '#fadfd8', '#f2bcae', '#e79581', '#d9705a', '#c65340', '#ad3d2d', '#8f2f22', '#72261c', '#531b14',
];
export const amber: MantineColorsTuple = [
  '#fdf6e7', '#faeac8', '#f3d492', '#e8ba5a', '#d99f2e', '#b97f14', '#946309', '#774f08', '#5d3e09', '#432d08',
];
export const moss: MantineColorsTuple = [
  '#eff7f0', '#dcecde', '#b8d8bd', '#8fbf98', '#64a271', '#458656', '#316d43', '#275937', '#20472d', '#173420',
];

// Components read tokens, never a raw shade. Light, dark.
const tokens: Record<string, readonly [string, string]> = {
  canvas: ['#f6f5f2', '#131211'],
  panel: ['#ffffff', '#1c1b19'],
  'panel-2': ['#faf9f7', '#222120'],
  line: ['#e4e1db', '#32302d'],
  'line-2': ['#cfcbc3', '#45423e'],
  ink: ['#211f1c', '#ece9e4'],
  'ink-2': ['#57534c', '#b9b5ad'],
  'ink-3': ['#6b675f', '#9c988f'],
  accent: ['#1c5866', '#7cbcc8'],
  'accent-soft': ['#e6f1f3', '#17343b'],
  bad: ['#9c3526', '#ee9b88'],
  'bad-soft': ['#fcebe7', '#3c1f1a'],
  warn: ['#7a5108', '#e3b866'],
  'warn-soft': ['#fbf1da', '#362a12'],
  good: ['#2a6039', '#93c79e'],
  'good-soft': ['#e8f3ea', '#1b3021'],
  'age-0': ['#5f9fab', '#4f8b97'],
  'age-1': ['#d8b45f', '#d8b45f'],
  'age-2': ['#cf8f3c', '#cf8f3c'],
  'age-3': ['#bd6238', '#bd6238'],
  'age-4': ['#93342a', '#b5483a'],
  'mantine-color-body': ['#ffffff', '#1c1b19'],
  'mantine-color-text': ['#211f1c', '#ece9e4'],
  'mantine-color-dimmed': ['#67635b', '#a5a19a'],
  'mantine-color-default-border': ['#d9d6cf', '#3b3936'],
  'mantine-color-placeholder': ['#736f67', '#8c8880'],
  'mantine-color-error': ['#9c3526', '#ee9b88'],
  'mantine-color-gray-light': ['#eeece8', '#2d2b29'],
  'mantine-color-gray-light-color': ['#57534c', '#c3bfb7'],
  'mantine-color-yellow-light': ['#fbf1da', '#362a12'],
  'mantine-color-yellow-light-color': ['#774f08', '#e8c47d'],
  'mantine-color-red-light': ['#fcebe7', '#3c1f1a'],
  'mantine-color-red-light-color': ['#8f2f22', '#f2aa99'],
  'mantine-color-green-light': ['#e8f3ea', '#1b3021'],
  'mantine-color-green-light-color': ['#275937', '#a1d1ab'],
  'mantine-color-petrol-light': ['#e6f1f3', '#17343b'],
  'mantine-color-petrol-light-color': ['#164753', '#9dd0da'],
};

export const tokensOf = (scheme: 0 | 1): Record<string, string> =>
  Object.fromEntries(Object.entries(tokens).map(([name, pair]) => [`--${name}`, pair[scheme]]));
