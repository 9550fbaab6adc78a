import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '@/lib/i18n';
import { Button } from './controls';

/** A line to be handed on. Where the browser refuses the clipboard (no https), it can still be selected. */
export function Copyable({ text, label }: { text: string; label: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  return (
    <div>
      <div className="secret">
        <code>{text}</code>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={state === 'copied' ? <IconCheck size={14} /> : <IconCopy size={14} />}
          onClick={() => void copy()}
        >
          {state === 'copied' ? t('Copied') : label}
        </Button>
      </div>
      <p className="hint" role="status">
        {state === 'refused' && t('The browser does not allow copying here. Select the text and copy it.')}
      </p>
    </div>
  );
}
