import { useEffect, useRef } from 'react';
import { t } from '@/lib/i18n';

/**
 * A message as its reader sees it. Under a strict policy neither style attributes nor style elements of the message
 * would count, so both are carried over as objects: rules into a constructed sheet, attributes through `style.cssText`.
 * The frame runs no script (sandbox) and is white in both colour schemes, as a mailbox is.
 */
export function MailFrame({ html, height = 460 }: { html: string; height?: number }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const inside = frame.current?.contentDocument;
    if (inside) draw(inside, html);
  }, [html]);
  return (
    <iframe
      ref={frame}
      className="mail-frame"
      title={t('The message as it is read')}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      height={height}
      width="100%"
    />
  );
}

function draw(inside: Document, html: string) {
  const read = new DOMParser().parseFromString(html, 'text/html');
  const view = inside.defaultView as (Window & { CSSStyleSheet: typeof CSSStyleSheet }) | null;
  if (!view) return;
  const sheet = new view.CSSStyleSheet();
  const rules = [...read.querySelectorAll('style')].map((style) => style.textContent ?? '');
  sheet.replaceSync(
    `:root{color-scheme:light;background:#fff}${rules.join('\n').replace(/@media[^{]*dark[^{]*/g, '@media not all')}`,
  );
  for (const gone of read.querySelectorAll('style, script, link, meta, iframe, object, embed')) gone.remove();
  const styles = new Map<number, string>();
  [read.body, ...read.body.querySelectorAll<HTMLElement>('[style]')].forEach((element, at) => {
    styles.set(at, element.getAttribute('style') ?? '');
    element.removeAttribute('style');
    element.setAttribute('data-s', String(at));
  });
  for (const link of read.body.querySelectorAll('a[href]')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noreferrer noopener');
  }
  inside.adoptedStyleSheets = [sheet];
  inside.documentElement.lang = read.documentElement.lang || 'en';
  inside.body.replaceWith(inside.importNode(read.body, true));
  for (const element of inside.querySelectorAll<HTMLElement>('[data-s]')) {
    element.style.cssText = styles.get(Number(element.dataset.s)) ?? '';
    element.removeAttribute('data-s');
  }
}
