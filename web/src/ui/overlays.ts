export { Combobox, InputBase, Menu, Modal, Popover, Tooltip, useCombobox } from '@mantine/core';
export { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
