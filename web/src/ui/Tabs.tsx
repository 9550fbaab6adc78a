import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';

export type TabItem<T extends string> = { id: T; label: string; count?: string };
type Props<T extends string> = {
  label: string;
  items: readonly TabItem<T>[];
  value: T;
  onChange: (id: T) => void;
  children?: ReactNode;
};

/** Tabs of one panel. Arrow keys move, as in every tab list; the panel is what `children` shows. */
export function Tabs<T extends string>({ label, items, value, onChange, children }: Props<T>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  // Of many tabs the open one is seen whole; the page itself does not move.
  useEffect(() => {
    const strip = list.current;
    const on = strip?.querySelector(`[data-tab="${value}"]`)?.getBoundingClientRect();
    if (!strip || !on) return;
    const { left, right } = strip.getBoundingClientRect();
    strip.scrollLeft += on.right > right ? on.right - right : Math.min(0, on.left - left);
  }, [value]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!step) return;
    const at = items.findIndex((item) => item.id === value);
    const next = items[(at + step + items.length) % items.length];
    if (!next) return;
    onChange(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="tab"
            className="tab"
            id={`${id}-${item.id}`}
            data-tab={item.id}
            data-on={item.id === value || undefined}
            aria-selected={item.id === value}
            aria-controls={children === undefined ? undefined : `${id}-panel`}
            tabIndex={item.id === value ? 0 : -1}
            onClick={() => onChange(item.id)}
          >
            {item.label}
            {item.count !== undefined && <span className="tab-n">{item.count}</span>}
          </button>
        ))}
      </div>
      {children !== undefined && (
        <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
          {children}
        </div>
      )}
    </>
  );
}
