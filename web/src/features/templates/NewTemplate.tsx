import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '@/api/me';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button, Select, TextInput } from '@/ui/controls';
import { subjectNames } from './kinds';
import { createTemplate, type SubjectKind } from './queries';

const choices = Object.entries(subjectNames).map(([value, label]) => ({ value, label }));

export function NewTemplate({ naming = false }: { naming?: boolean }) {
  const may = useMay('manager');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(naming);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<SubjectKind>('customer');
  const create = async () => {
    const document = { type: 'doc', content: [{ type: 'paragraph' }] };
    const made = await createTemplate({
      name: name.trim(),
      subject_kind: kind,
      default_language: 'en',
      variants: [{ language: 'en', subject: '', preheader: '', document, html: null, text: null }],
    });
    await queries.invalidateQueries({ queryKey: ['templates'] });
    await navigate({ to: '/templates/$id', params: { id: String(made.id) } });
  };
  if (!may) return <span className="muted">{t('A manager makes templates.')}</span>;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('New template…')}</Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('New template')}
        verb={t('Create the template')}
        disabled={!name.trim()}
        act={create}
      >
        <TextInput
          data-autofocus
          label={t('Name')}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t('About')}
          description={t('What the workflow that uses it follows. It decides which fields there are.')}
          data={choices}
          value={kind}
          onChange={(value) => setKind((value ?? 'customer') as SubjectKind)}
        />
      </Confirm>
    </>
  );
}
