// What is looked at. `act` brings the page into the state that matters; `overlay` says that a menu or picker is open.
const press =
  (name, role = 'button') =>
  async (page) => {
    await page.getByRole(role, { name }).first().click();
    await page.waitForLoadState('networkidle');
  };

export const scenes = [
  { name: 'customers', path: '/customers' },
  { name: 'customers-none', path: '/customers?q=zzzz' },
  { name: 'customer', path: '/customers/265' },
  { name: 'customer-run', path: '/customers/356', act: press(/^Why/) },
  { name: 'customer-select', path: '/customers/47', act: press('Select all on this page', 'checkbox') },
  { name: 'invoices', path: '/invoices' },
  { name: 'messages', path: '/messages' },
  { name: 'message', path: '/messages?message=1' },
  { name: 'message-held', path: '/messages?state=held,failed,unknown', act: press('Not written yet') },
  { name: 'workflows', path: '/workflows' },
  { name: 'templates', path: '/templates' },
  { name: 'sign-in', path: '/sign-in' },
  {
    name: 'finder',
    path: '/customers',
    overlay: true,
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Search' }).fill('brew');
      await page.waitForTimeout(900);
    },
  },
];
