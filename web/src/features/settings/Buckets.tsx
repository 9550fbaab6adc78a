import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { t } from '@/lib/i18n';
import { ActionIcon, Button, NumberInput } from '@/ui/controls';
import { bucketNames, edgeFault } from './buckets';

type Props = {
  edges: readonly number[];
  error: string | undefined;
  disabled: boolean;
  onChange: (edges: number[]) => void;
};

/** The last day of every bucket but the open one, and what they are called. */
export function Buckets({ edges, error, disabled, onChange }: Props) {
  const box = useRef<HTMLFieldSetElement>(null);
  const ends = edges.slice(1);
  const put = (next: number[]) => onChange([0, ...next]);
  const fault = edgeFault(edges);
  const focus = (at: number) =>
    requestAnimationFrame(() => {
      const fields = box.current?.querySelectorAll('input');
      fields?.[Math.min(at, fields.length - 1)]?.focus();
    });
  return (
    <div className="buckets">
      <fieldset ref={box} disabled={disabled}>
        <legend className="label">{t('Buckets end after')}</legend>
        <div className="row wrap">
          {ends.map((day, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an edge is its place, and typing must not lose the field
            <span key={at} className="row bucket-edge">
              <NumberInput
                aria-label={t('Last day of bucket {{n}}', { n: at + 1 })}
                w={92}
                suffix={` ${t('days')}`}
                min={1}
                max={3650}
                allowDecimal={false}
                allowNegative={false}
                clampBehavior="none"
                value={day || ''}
                onChange={(value) => put(ends.map((old, i) => (i === at ? Number(value) || 0 : old)))}
              />
              {ends.length > 1 && !disabled && (
                <ActionIcon
                  aria-label={t('Remove the bucket that ends after {{n}} days', { n: day })}
                  onClick={() => {
                    put(ends.filter((_, i) => i !== at));
                    focus(at);
                  }}
                >
                  <IconX size={14} />
                </ActionIcon>
              )}
            </span>
          ))}
          {ends.length < 9 && !disabled && (
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconPlus size={13} />}
              onClick={() => {
                put([...ends, (ends.at(-1) ?? 0) + 30]);
                focus(ends.length);
              }}
            >
              {t('Bucket')}
            </Button>
          )}
        </div>
        {(fault || error) && (
          <p className="field-fault" role="alert">
            {fault ?? error}
          </p>
        )}
      </fieldset>
      <ol className="bucket-names" aria-label={t('Names of the buckets')}>
        {bucketNames(edges).map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: while somebody types two may have one name
          <li key={at} data-age={Math.min(4, Math.round((at / (ends.length + 1)) * 4))}>
            {name}
          </li>
        ))}
      </ol>
    </div>
  );
}
