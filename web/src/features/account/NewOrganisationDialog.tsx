import { useState } from 'react';
import { addOrganisation } from '@/api/people';
import { OrganisationFields } from '@/features/settings/OrganisationFields';
import { t } from '@/lib/i18n';
import { guess } from '@/lib/regions';
import { Button } from '@/ui/controls';
import { Modal } from '@/ui/overlays';
import { Failed } from '@/ui/states';
import { useSending } from '@/ui/useSending';

export default function NewOrganisationDialog({ onClose }: { onClose: () => void }) {
  const [organisation, setOrganisation] = useState(() => ({ name: '', ...guess() }));
  const form = useSending(['name', 'currency', 'time_zone', 'language', 'country']);
  return (
    <Modal opened onClose={onClose} title={<b>{t('New organisation')}</b>} centered size={520}>
      <form
        className="stack"
        onSubmit={form.submit(async () => {
          await addOrganisation(organisation);
          location.assign('/');
        })}
      >
        <p className="muted">
          {t('A ledger, workflows and people of its own. You become its owner, and it begins in test mode.')}
        </p>
        <OrganisationFields value={organisation} onChange={setOrganisation} at={form.at} />
        {form.rest !== undefined && <Failed error={form.rest} />}
        <div className="row">
          <Button variant="default" className="push" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" loading={form.busy} disabled={!organisation.name.trim()}>
            {t('Make it and go there')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
