/** Rows by what they were before, so that one request each brings a whole group back. */
export function before<Row extends { id: number }, Change>(
  rows: readonly Row[],
  was: (row: Row) => Change,
): { ids: number[]; changes: Change }[] {
  const groups = new Map<string, { ids: number[]; changes: Change }>();
  for (const row of rows) {
    const changes = was(row);
    const key = JSON.stringify(changes);
    const group = groups.get(key);
    if (group) group.ids.push(row.id);
    else groups.set(key, { ids: [row.id], changes });
  }
  return [...groups.values()];
}
