import { Drawer } from '@mantine/core';
import './sheet.css';
import type { ReactNode } from 'react';

type Props = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  width?: number;
  foot?: ReactNode;
  children: ReactNode;
};

/** For looking without losing one's place. A search parameter opens it, so that Back closes it. */
export function SideSheet({ open, onClose, title, width = 620, foot, children }: Props) {
  return (
    <Drawer
      opened={open}
      onClose={onClose}
      size={width}
      title={title}
      classNames={{ content: 'sheet', header: 'sheet-head', title: 'sheet-title', body: 'sheet-body' }}
    >
      <div className="sheet-in">{children}</div>
      {foot && <div className="sheet-foot">{foot}</div>}
    </Drawer>
  );
}
