// Mantine comes in here and in the neighbours only; features import from @/ui.
export {
  ActionIcon,
  Autocomplete,
  Badge,
  Button,
  Checkbox,
  MultiSelect,
  NumberInput,
  Radio,
  SegmentedControl,
  Select,
  Skeleton,
  Switch,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
