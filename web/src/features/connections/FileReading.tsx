import { useState } from 'react';
import { t } from '@/lib/i18n';
import { NumberInput, Select } from '@/ui/controls';
import { reread } from './mapping';
import type { DryRun, Mapping, ObjectName } from './queries';
import { objectNames } from './words';

const encodings = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'cp1252', label: 'Windows-1252' },
  { value: 'iso8859-15', label: 'ISO 8859-15' },
  { value: 'cp1250', label: 'Windows-1250' },
  { value: 'cp850', label: 'DOS 850' },
  { value: 'mac-roman', label: 'Mac Roman' },
  { value: 'utf-16', label: 'UTF-16' },
];
const delimiters = [
  { value: ',', label: t('Comma') },
  { value: ';', label: t('Semicolon') },
  { value: '\t', label: t('Tab') },
  { value: '|', label: t('Bar') },
];
const names = (Object.keys(objectNames) as ObjectName[]).map((value) => ({ value, label: objectNames[value] }));
const known = (all: typeof encodings, value: string) =>
  all.some((one) => one.value === value) ? all : [...all, { value, label: value }];

type Props = {
  tried: DryRun | undefined;
  mapping: Mapping;
  onObject: (object: ObjectName) => void;
  onReread: (mapping: Mapping) => void;
};

/** How the file is read: guessed, and changeable. */
export function FileReading({ tried, mapping, onObject, onReread }: Props) {
  const [header, setHeader] = useState<number | string>(tried?.header_row ?? 1);
  const encoding = (mapping.encoding ?? tried?.encoding ?? 'utf-8').toLowerCase();
  const delimiter = mapping.delimiter ?? tried?.delimiter ?? ';';
  const workbook = tried ? tried.sheet !== null : false;
  return (
    <div className="pair">
      <Select
        label={t('The file lists')}
        data={names}
        value={mapping.object}
        onChange={(value) => value && onObject(value as ObjectName)}
      />
      {workbook ? (
        <Select
          label={t('Sheet')}
          data={tried?.sheets ?? []}
          value={tried?.sheet ?? null}
          onChange={(sheet) => onReread(reread(mapping, { sheet, header_row: null }))}
        />
      ) : (
        <>
          <Select
            label={t('Encoding')}
            data={known(encodings, encoding)}
            value={encoding}
            onChange={(value) => onReread(reread(mapping, { encoding: value }))}
          />
          <Select
            label={t('Columns are parted by')}
            data={known(delimiters, delimiter)}
            value={delimiter}
            onChange={(value) => onReread(reread(mapping, { delimiter: value }))}
          />
        </>
      )}
      <NumberInput
        label={t('Line with the column names')}
        min={1}
        max={1000}
        value={header}
        onChange={setHeader}
        onBlur={() => {
          const row = Number(header);
          if (row >= 1 && row !== tried?.header_row) onReread(reread(mapping, { header_row: row }));
        }}
      />
    </div>
  );
}
