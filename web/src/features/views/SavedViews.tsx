import { IconBookmark } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button, Switch, TextInput } from '@/ui/controls';
import { Menu } from '@/ui/overlays';
import { keepColumns, useKeptColumns } from '@/ui/table/columns';
import { done, doneWithUndo, failed } from '@/ui/toast';
import { fromView, sameView, toView } from './filters';
import { changeView, removeView, type SavedView, type Screen, saveView, viewsQuery } from './queries';

type Props = { screen: Screen; search: object };

/** The list as it stands under a name: chosen from a menu, mine or shared with everybody here. */
export function SavedViews({ screen, search }: Props) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const columns = useKeptColumns(screen);
  const [naming, setNaming] = useState(false);
  const views = useQuery(viewsQuery(screen));
  const now = toView(search as Record<string, unknown>, columns);
  const chosen = views.data?.find((view) => sameView(fromView(view.search), now));
  const back = (undone: Promise<unknown>) => void undone.then(again).catch(failed);
  const again = () => queries.invalidateQueries({ queryKey: ['saved-views', screen] });
  const apply = (view: SavedView) => {
    const to = fromView(view.search);
    keepColumns(screen, to.columns);
    void navigate({ to: `/${screen}` as '/customers', search: to.search as never });
  };
  const overwrite = (view: SavedView) =>
    changeView(view.id, { name: view.name, shared: view.shared, search: now })
      .then(again)
      .then(() =>
        doneWithUndo(t('“{{name}}” is now as you see it.', view), () => back(changeView(view.id, bodyOf(view)))),
      )
      .catch(failed);
  const remove = (view: SavedView) =>
    removeView(view.id)
      .then(again)
      .then(() => doneWithUndo(t('“{{name}}” is removed.', view), () => back(saveView(screen, bodyOf(view)))))
      .catch(failed);
  const mine = (views.data ?? []).filter((view) => view.mine);
  const others = (views.data ?? []).filter((view) => !view.mine);
  const entry = (view: SavedView) => (
    <Menu.Item key={view.id} onClick={() => apply(view)} aria-current={view === chosen || undefined}>
      {view.name} {view.shared && view.mine && <span className="muted">{t('shared')}</span>}
    </Menu.Item>
  );
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={15} stroke={1.7} />}>
            {chosen?.name ?? t('Views')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {mine.length > 0 && <Menu.Label>{t('Mine')}</Menu.Label>}
          {mine.map(entry)}
          {others.length > 0 && <Menu.Label>{t('Shared')}</Menu.Label>}
          {others.map(entry)}
          {views.data?.length === 0 && <Menu.Label>{t('No view is saved yet.')}</Menu.Label>}
          {views.error && (
            <>
              <Menu.Label>{t('The saved views could not be read.')}</Menu.Label>
              <Menu.Item closeMenuOnClick={false} onClick={() => void views.refetch()}>
                {t('Try again')}
              </Menu.Item>
            </>
          )}
          <Menu.Divider />
          <Menu.Item disabled={Boolean(chosen)} onClick={() => setNaming(true)}>
            {t('Save this view…')}
          </Menu.Item>
          {mine
            .filter((view) => view !== chosen)
            .map((view) => (
              <Menu.Item key={view.id} onClick={() => void overwrite(view)}>
                {t('Save as “{{name}}”', { name: view.name })}
              </Menu.Item>
            ))}
          {mine.map((view) => (
            <Menu.Item key={view.id} color="red" onClick={() => void remove(view)}>
              {t('Remove “{{name}}”', { name: view.name })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {naming && (
        <Naming
          onClose={() => setNaming(false)}
          act={async (name, shared) => {
            await saveView(screen, { name, shared, search: now });
            await again();
            done(t('“{{name}}” is saved.', { name }));
          }}
        />
      )}
    </>
  );
}

const bodyOf = ({ name, search, shared }: SavedView) => ({ name, search, shared });

type NamingProps = { onClose: () => void; act: (name: string, shared: boolean) => Promise<void> };

function Naming({ onClose, act }: NamingProps) {
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('Save this view')}
      verb={t('Save')}
      disabled={!name.trim()}
      act={() => act(name.trim(), shared)}
    >
      <p>{t('Filters, order and columns are kept, not the rows: the view shows what meets them then.')}</p>
      <TextInput
        data-autofocus
        label={t('Name')}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Switch
        label={t('Show it to everybody in this organisation')}
        checked={shared}
        onChange={(event) => setShared(event.currentTarget.checked)}
      />
    </Confirm>
  );
}
