import {
  IconAddressBook,
  IconChecklist,
  IconFileInvoice,
  IconHome,
  IconInbox,
  IconMail,
  IconRoute,
  IconSettings,
  IconTemplate,
} from '@tabler/icons-react';
import { t } from '@/lib/i18n';

/** Navigation, in the order of a working day. What is not built yet is not shown. */
export const places = [
  {
    title: '',
    items: [
      { to: '/', label: t('Today'), icon: IconHome },
      { to: '/inbox', label: t('Inbox'), icon: IconInbox },
      { to: '/tasks', label: t('Tasks'), icon: IconChecklist },
    ],
  },
  {
    title: t('Ledger'),
    items: [
      { to: '/customers', label: t('Customers'), icon: IconAddressBook },
      { to: '/invoices', label: t('Invoices'), icon: IconFileInvoice },
    ],
  },
  {
    title: t('Automation'),
    items: [
      { to: '/workflows', label: t('Workflows'), icon: IconRoute },
      { to: '/templates', label: t('Templates'), icon: IconTemplate },
      { to: '/messages', label: t('Messages'), icon: IconMail },
    ],
  },
] as const;

/** At the foot of the navigation. */
export const settingsPlace = { to: '/settings', label: t('Settings'), icon: IconSettings } as const;
