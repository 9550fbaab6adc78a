import { useEffect, useRef } from 'react';
import { t } from '@/lib/i18n';

/**
 * A message as its reader sees it. Under a strict policy neither style attributes nor style elements of the message
 * would count, so both are taken out of the text before it is read and given back as objects: rules in a constructed
 * sheet, attributes through `style.cssText`. The frame runs no script (sandbox) and is white in both colour schemes,
 * as a mailbox is.
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
  const rules: string[] = [];
  const plain = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<style[^>]*>([\s\S]*?)<\/style>/gi, (_, css: string) => {
      rules.push(css.replace(/@media[^{]*dark[^{]*/g, '@media not all'));
      return '';
    })
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle=/gi, ' data-s='));
  const read = new DOMParser().parseFromString(plain, 'text/html');
  const view = inside.defaultView as (Window & { CSSStyleSheet: typeof CSSStyleSheet }) | null;
  if (!view) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(`:root{color-scheme:light;background:#fff}${rules.join('\n')}`);
  for (const gone of read.querySelectorAll('script, link, meta, iframe, object, embed')) gone.remove();
  for (const link of read.body.querySelectorAll('a[href]')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noreferrer noopener');
  }
  inside.adoptedStyleSheets = [sheet];
  inside.documentElement.lang = read.documentElement.lang || 'en';
  inside.body.replaceWith(inside.importNode(read.body, true));
  for (const element of inside.querySelectorAll<HTMLElement>('[data-s]'))
    element.style.cssText = element.dataset.s ?? '';
}
