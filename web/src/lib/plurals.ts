const forms = (one: string, other: string) => ({ one, other });

// The key is what the code says; {{count}} is written with separators by the caller through `shown`.
const table = {
  customers: forms('{{shown}} customer', '{{shown}} customers'),
  invoices: forms('{{shown}} invoice', '{{shown}} invoices'),
  payments: forms('{{shown}} payment', '{{shown}} payments'),
  messages: forms('{{shown}} message', '{{shown}} messages'),
  runs: forms('{{shown}} run', '{{shown}} runs'),
  problems: forms('{{shown}} problem', '{{shown}} problems'),
  warnings: forms('{{shown}} warning', '{{shown}} warnings'),
  days: forms('{{shown}} day', '{{shown}} days'),
  minutes: forms('{{shown}} minute', '{{shown}} minutes'),
  lines: forms('{{shown}} line', '{{shown}} lines'),
  columns: forms('{{shown}} column', '{{shown}} columns'),
  closing_days: forms('{{shown}} closing day', '{{shown}} closing days'),
  closings: forms('{{shown}} closing', '{{shown}} closings'),
  hours: forms('{{shown}} hour', '{{shown}} hours'),
  rows: forms('{{shown}} row', '{{shown}} rows'),
  steps: forms('{{shown}} step', '{{shown}} steps'),
  records: forms('{{shown}} record', '{{shown}} records'),
  events: forms('{{shown}} event', '{{shown}} events'),
  faults: forms('{{shown}} fault', '{{shown}} faults'),
  workflows: forms('{{shown}} workflow', '{{shown}} workflows'),
  attempts: forms('{{shown}} attempt', '{{shown}} attempts'),
  credit_notes: forms('{{shown}} credit note', '{{shown}} credit notes'),
  tasks: forms('{{shown}} task', '{{shown}} tasks'),
  contacts: forms('{{shown}} contact', '{{shown}} contacts'),
  calls: forms('{{shown}} call', '{{shown}} calls'),
  visits: forms('{{shown}} visit', '{{shown}} visits'),
} as const;

export type Noun = keyof typeof table;

export const plurals: Record<string, string> = Object.fromEntries(
  Object.entries(table).flatMap(([noun, { one, other }]) => [
    [`${noun}_one`, one],
    [`${noun}_other`, other],
  ]),
);
