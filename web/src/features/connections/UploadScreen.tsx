import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Schemas } from '@/api/client';
import { useMay } from '@/api/me';
import { Refused } from '@/features/settings/Refused';
import { t } from '@/lib/i18n';
import { Button, Skeleton } from '@/ui/controls';
import { Card, Page } from '@/ui/Page';
import { Failed } from '@/ui/states';
import { Check } from './Check';
import { Choose } from './Choose';
import { deleteConnection, dropFile } from './commands';
import { Imported } from './Imported';
import { connectionsQuery } from './queries';
import './connections.css';

type Upload = Schemas['UploadAnswer'];
type Stage =
  | { at: 'choose' }
  | { at: 'check'; into: number; upload: Upload }
  | { at: 'import'; into: number; upload: Upload; sync: number };

export const NewUploadScreen = () => <Uploading />;

export function UploadScreen() {
  const { id } = useParams({ from: '/shell/settings/connections/$id/upload' });
  return <Uploading into={Number(id)} />;
}

/** Choose, check, import; then the next file. Whoever leaves before importing leaves nothing behind. */
function Uploading({ into }: { into?: number }) {
  const may = useMay('manager');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(connectionsQuery);
  const [stage, setStage] = useState<Stage>({ at: 'choose' });
  const left = useLeftovers();
  const files = data?.items.filter((one) => one.kind === 'files');
  const known = stage.at === 'choose' ? into : stage.into;
  const connection = files?.find((one) => one.id === known);
  const leave = () =>
    known && connection
      ? void navigate({ to: '/settings/connections/$id', params: { id: String(known) } })
      : void navigate({ to: '/settings/connections' });
  const title =
    stage.at === 'choose' ? t('Upload a file') : stage.at === 'check' ? t('Check the file') : t('Import the file');
  if (!may) return <Refused title={title} needs="manager" />;
  return (
    <Page title={title} crumbs={crumbs(into, connection?.name)}>
      <div className="body stack">
        {error && !data && <Failed error={error} retry={() => void refetch()} />}
        {!data && !error && <Skeleton height={220} />}
        {files && stage.at === 'choose' && (
          <Card>
            <Choose
              connections={files}
              into={into}
              onMade={(id) => {
                left.made.current = id;
                void queries.invalidateQueries({ queryKey: ['connections'] });
              }}
              onUploaded={(connectionId, upload) => {
                left.upload.current = [connectionId, upload.id];
                setStage({ at: 'check', into: connectionId, upload });
              }}
            />
            <div className="row">
              <Button variant="default" className="push" onClick={leave}>
                {t('Cancel')}
              </Button>
            </div>
          </Card>
        )}
        {stage.at === 'check' && (
          <Check
            into={stage.into}
            upload={stage.upload}
            onBack={() => {
              left.forgetUpload();
              setStage({ at: 'choose' });
            }}
            onCancel={() => {
              if (left.made.current) void navigate({ to: '/settings/connections' });
              else leave();
            }}
            onImport={(sync) => {
              left.keep();
              setStage({ ...stage, at: 'import', sync });
            }}
          />
        )}
        {stage.at === 'import' && (
          <Imported
            into={stage.into}
            sync={stage.sync}
            onAgain={() => setStage({ ...stage, at: 'check' })}
            onNext={() => {
              void queries.invalidateQueries({ queryKey: ['connections'] });
              if (into === stage.into) setStage({ at: 'choose' });
              else void navigate({ to: '/settings/connections/$id/upload', params: { id: String(stage.into) } });
            }}
          />
        )}
      </div>
    </Page>
  );
}

const crumbs = (id: number | undefined, name: string | undefined) => [
  <Link key="all" to="/settings/connections">
    {t('Connections')}
  </Link>,
  ...(id && name
    ? [
        <Link key="one" to="/settings/connections/$id" params={{ id: String(id) }}>
          {name}
        </Link>,
      ]
    : []),
];

/** The file that is kept for a day, and the source that was made for it: both go with the page unless it was imported. */
function useLeftovers() {
  const queries = useQueryClient();
  const upload = useRef<[number, number]>(undefined);
  const made = useRef<number>(undefined);
  const forgetUpload = useCallback(async () => {
    const found = upload.current;
    upload.current = undefined;
    if (found) await dropFile(...found).catch(() => undefined);
  }, []);
  useEffect(
    () => () => {
      void forgetUpload().then(async () => {
        const connection = made.current;
        made.current = undefined;
        if (!connection) return;
        await deleteConnection(connection).catch(() => undefined);
        await queries.invalidateQueries({ queryKey: ['connections'] });
      });
    },
    [forgetUpload, queries],
  );
  const keep = () => {
    upload.current = undefined;
    made.current = undefined;
  };
  return { upload, made, forgetUpload, keep };
}
