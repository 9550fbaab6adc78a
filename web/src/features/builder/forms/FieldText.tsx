import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { FieldMenu } from '@/features/template-editor/FieldMenu';
import { templateFieldsQuery } from '@/features/template-editor/queries';
import type { SubjectKind } from '@/features/templates/queries';
import { t } from '@/lib/i18n';
import { Textarea, TextInput } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { useBuilder } from '../useBuilder';

type Props = {
  label: string;
  value: string;
  onChange: (text: string) => void;
  maxLength: number;
  placeholder?: string;
  description?: string;
  lines?: number;
  /** What the server has against it. */
  error?: string | undefined;
};

/** A text people write, with fields of the record put in where the cursor stands. */
export function FieldText({ label, value, onChange, lines, ...rest }: Props) {
  const { trigger, readOnly } = useBuilder();
  const fields = useQuery({
    ...templateFieldsQuery((trigger?.subject ?? 'customer') as SubjectKind),
    enabled: trigger !== undefined && !readOnly,
  });
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const put = (path: string) => {
    const box = input.current;
    const from = box?.selectionStart ?? value.length;
    const to = box?.selectionEnd ?? value.length;
    const word = `{{ ${path} }}`;
    onChange(value.slice(0, from) + word + value.slice(to));
    // Once the list has closed and the text is drawn: go on typing behind the field.
    setTimeout(() => {
      box?.focus();
      box?.setSelectionRange(from + word.length, from + word.length);
    }, 60);
  };
  const shared = {
    ref: input,
    label,
    value,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
    ...rest,
  };
  return (
    <div>
      {lines ? <Textarea autosize minRows={lines} maxRows={12} {...shared} /> : <TextInput {...shared} />}
      {fields.data && (
        <div className="under">
          <FieldMenu fields={fields.data} onPick={put} />
        </div>
      )}
      <Missing of={[[fields, t('the fields that can be put into a text')]]} />
    </div>
  );
}
