/** What had the focus is gone (an answer that left, a suggestion that was taken): it goes to the conversation's name. */
export const toConversation = () =>
  // A dialog gives the focus back first.
  void setTimeout(() => {
    const here = document.activeElement;
    if (!here || here === document.body) document.querySelector<HTMLElement>('.inbox-title h2')?.focus();
  }, 250);

/** A row of the list, as soon as it can be seen. */
export const toRow = (id: number | undefined) =>
  void setTimeout(() => {
    const row = id === undefined ? null : document.querySelector<HTMLElement>(`[data-thread="${id}"]`);
    (row ?? document.getElementById('main'))?.focus();
  }, 50);
