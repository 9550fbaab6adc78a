import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { RowMenu } from '@/features/cases/RowMenu';
import { messageWord } from '@/features/runs/words';
import { t } from '@/lib/i18n';
import { Badge, Button } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { MailFrame } from '@/ui/MailFrame';
import { Notice } from '@/ui/states';
import { failed } from '@/ui/toast';
import { Attached } from './Attached';
import { saveMail } from './commands';
import { withoutQuote } from './draft';
import { Named } from './Named';
import type { Mail } from './queries';
import { howWord, kindWord } from './words';

type Props = { mail: Mail; customer: number | null; may: boolean; folded: boolean };

export function OneMail({ mail, customer, may, folded }: Props) {
  const came = mail.direction === 'in';
  const article = useRef<HTMLElement>(null);
  const [linking, setLinking] = useState(false);
  const [open, setOpen] = useState(!folded);
  const Icon = came ? IconArrowDownLeft : IconArrowUpRight;
  const kind = kindWord[mail.kind];
  const state = mail.state ? messageWord(mail.state) : undefined;
  const who = came ? mail.from_name || mail.from_address : mail.written_by || t('A workflow');
  const acts = came
    ? [
        ...(may && customer !== null ? [{ label: t('Link invoices…'), act: () => setLinking(true) }] : []),
        { label: t('Download as .eml'), act: () => void saveMail(mail.id).catch(failed) },
      ]
    : [];
  return (
    <article
      ref={article}
      tabIndex={-1}
      className="mail"
      data-out={!came || undefined}
      aria-label={t('Mail of {{who}}', { who })}
    >
      <header className="mail-head">
        <Icon size={16} stroke={1.7} aria-hidden />
        <div className="mail-who">
          <p>
            <b className="strong">{who}</b>{' '}
            {came && mail.from_name && <span className="muted">{mail.from_address}</span>}
          </p>
          <p className="hint mail-to">
            {t('To')} {mail.to_addresses.join(', ') || t('Nobody')}
            {mail.cc_addresses.length > 0 && ` · ${t('Cc')} ${mail.cc_addresses.join(', ')}`}
          </p>
        </div>
        <span className="row wrap push mail-marks">
          {kind && <Badge color={kind.colour}>{kind.label}</Badge>}
          {state && mail.state !== 'sent' && <Badge color={state.colour}>{state.label}</Badge>}
          {mail.bounced_at && <Badge color="red">{t('Bounced')}</Badge>}
          <span className="muted">
            <Instant at={mail.at} />
          </span>
          <RowMenu of={t('the mail of {{who}}', { who })} acts={acts} />
        </span>
      </header>
      <Standing mail={mail} />
      {!open && (
        <button
          type="button"
          className="mail-fold"
          aria-expanded={false}
          onClick={() => {
            setOpen(true);
            article.current?.focus();
          }}
        >
          <span className="clip">{bareOf(mail).replace(/\s+/g, ' ').slice(0, 240)}</span>
          <span className="link nowrap">{t('Show it')}</span>
        </button>
      )}
      {open && <Body mail={mail} />}
      <Attached files={mail.files} may={may} />
      <Named mail={mail} customer={customer} linking={linking} onClose={() => setLinking(false)} />
      {mail.flaws.length > 0 && (
        <ul className="hint mail-flaws">
          {mail.flaws.map((flaw) => (
            <li key={flaw}>{flaw}</li>
          ))}
        </ul>
      )}
      {open && came && howWord(mail) && <p className="hint">{howWord(mail)}</p>}
    </article>
  );
}

/** What became of a message of ours, where it is not simply sent. */
function Standing({ mail }: { mail: Mail }) {
  if (mail.bounced_at)
    return (
      <Notice tone="bad" title={t('It came back')}>
        <p>{mail.bounce_detail || t('The server gave no reason.')}</p>
      </Notice>
    );
  if (mail.state === 'failed' || mail.state === 'unknown' || mail.state === 'held')
    return (
      <Notice tone={mail.state === 'held' ? 'warn' : 'bad'} title={mail.why || messageWord(mail.state).label}>
        <p>
          <Link to="/messages" search={{ message: mail.id }}>
            {t('See the message and what can be done')}
          </Link>
        </p>
      </Notice>
    );
  if (mail.state === 'captured')
    return <p className="hint mail-note">{t('Captured in test mode: it did not leave.')}</p>;
  return null;
}

/** What was written, without what it quotes. */
const bareOf = (mail: Mail) =>
  (mail.direction === 'out' ? withoutQuote(mail.text) : mail.reply_text || mail.text).trim();

type Shape = 'answer' | 'whole' | 'html';

function Body({ mail }: { mail: Mail }) {
  const bare = bareOf(mail);
  const folded = bare !== '' && bare !== mail.text.trim();
  const [shape, setShape] = useState<Shape>(mail.text.trim() || !mail.html ? 'answer' : 'html');
  const text = shape === 'answer' && bare ? bare : mail.text.trim();
  return (
    <div className="mail-body">
      {shape === 'html' ? (
        <>
          <MailFrame html={mail.html} height={360} />
          {mail.direction === 'in' && (
            <p className="hint">
              {t(
                'Images are not fetched, so the sender does not learn that it was opened. Scripts and forms are taken out.',
              )}
            </p>
          )}
        </>
      ) : (
        <p className="mail-words">{text || <span className="muted">{t('It has no text.')}</span>}</p>
      )}
      <div className="row wrap">
        {shape !== 'html' && folded && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-expanded={shape === 'whole'}
            onClick={() => setShape(shape === 'whole' ? 'answer' : 'whole')}
          >
            {shape === 'whole' ? t('Hide what it quotes') : t('Show what it quotes')}
          </Button>
        )}
        {mail.html && mail.text.trim() && (
          <Button variant="subtle" size="compact-xs" onClick={() => setShape(shape === 'html' ? 'answer' : 'html')}>
            {shape === 'html' ? t('Show as text') : t('Show as it was formatted')}
          </Button>
        )}
      </div>
    </div>
  );
}
