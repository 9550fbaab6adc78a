import { t } from '@/lib/i18n';
import { Modal } from '@/ui/overlays';

const mac = navigator.platform.startsWith('Mac');
const ctrl = mac ? '⌘' : 'Ctrl';
const groups: [string, [string[], string][]][] = [
  [
    t('Everywhere'),
    [
      [[ctrl, 'K'], t('Find a customer, an invoice, a page, an action')],
      [['?'], t('This list')],
      [['Esc'], t('Close what is open')],
      [['Tab'], t('To the next control; the first one skips to the page')],
    ],
  ],
  [
    t('In a workflow'),
    [
      [[ctrl, 'Z'], t('Undo')],
      [[ctrl, mac ? '⇧' : 'Shift', 'Z'], t('Redo')],
      [['Enter'], t('Open the step, or the menu of the plus, that has focus')],
    ],
  ],
  [
    t('In the list of tasks'),
    [
      [['J'], t('To the next task; K to the one before')],
      [['D'], t('Finish the task that has focus, with its outcome')],
      [['X'], t('Select it')],
    ],
  ],
  [
    t('In the inbox'),
    [
      [['J'], t('To the next conversation; K to the one before')],
      [['R'], t('Reply; A assigns it to a customer')],
      [['E'], t('Close it, or open it again')],
      [['U'], t('Mark as unread, or as read')],
    ],
  ],
  [
    t('In lists and tabs'),
    [
      [['←', '→'], t('To the next tab; scroll a wide table')],
      [['Space'], t('Select the row whose box has focus')],
    ],
  ],
];

/** What the keyboard can do. */
export default function KeysHelp({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={<b>{t('Keyboard')}</b>} size={520} centered>
      <div className="stack">
        {groups.map(([title, keys]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl className="kv">
              {keys.map(([combo, does]) => (
                <div key={does}>
                  <dt>
                    {combo.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
