/** The plan page of one period and one block of units. */
export function planPath(slug: string, sheet: { period: string; block: string }): string {
  return `/${slug}/ke-hoach?${new URLSearchParams({ ky: sheet.period, khoi: sheet.block })}`;
}
