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
  { name: 'listed-templates', path: '/templates' },
  { name: 'builder', path: '/workflows/2?step=friendly' },
  { name: 'builder-trigger', path: '/workflows/2?step=trigger' },
  { name: 'builder-fork', path: '/workflows/2?step=much&view=list' },
  {
    name: 'builder-whole',
    path: '/workflows/2?view=diagram',
    act: async (page) => page.locator('.react-flow__controls-fitview').click(),
  },
  {
    name: 'builder-add',
    path: '/workflows/2?view=diagram',
    overlay: true,
    act: (page) =>
      page
        .getByRole('button', { name: /^Add a step after/ })
        .first()
        .click(),
  },
  { name: 'builder-empty', path: '/workflows/5?step=trigger' },
  { name: 'criteria', path: '/workflows/2/criteria' },
  { name: 'criteria-pick', path: '/workflows/2/criteria', overlay: true, act: press(/^Field: Days overdue/) },
  { name: 'audience', path: '/workflows/2/criteria?audience=records' },
  { name: 'audience-payments', path: '/workflows/3/criteria?audience=payments' },
  { name: 'settings', path: '/workflows/2/settings' },
  { name: 'runs', path: '/workflows/2/runs' },
  { name: 'versions', path: '/workflows/2/versions' },
  { name: 'activate', path: '/workflows/3/activate' },
  { name: 'template', path: '/templates/2?language=en' },
  {
    name: 'template-field',
    path: '/templates/2?language=en',
    act: async (page) => page.locator('.writer .chip').first().click(),
  },
  { name: 'template-source', path: '/templates/2?language=en', act: press('Source', 'tab') },
  {
    name: 'template-html',
    path: '/templates/2?language=en',
    act: async (page) => {
      await page.getByRole('tab', { name: 'Source' }).click();
      await page.getByRole('button', { name: 'Go on as HTML…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Go on as HTML' }).click();
      await page.waitForSelector('.cm-editor');
    },
  },
  { name: 'today', path: '/' },
  { name: 'settings-organisation', path: '/settings/organisation' },
  { name: 'settings-live', path: '/settings/go-live' },
  { name: 'settings-users', path: '/settings/users' },
  { name: 'settings-users-invite', path: '/settings/users', overlay: true, act: press('Invite somebody…') },
  { name: 'settings-keys', path: '/settings/api-keys' },
  { name: 'settings-audit', path: '/settings/audit' },
  { name: 'forgot-password', path: '/forgot-password' },
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
