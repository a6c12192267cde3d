/** The plan page of one period and one block of units; of one unit where one is named, with columns added. */
export function planPath(
  slug: string,
  sheet: { period: string; block: string; unit?: string; columns?: readonly string[] },
): string {
  const asked = new URLSearchParams({ ky: sheet.period, khoi: sheet.block });
  if (sheet.unit) asked.set("dv", sheet.unit);
  for (const key of sheet.columns ?? []) asked.append("cot", key);
  return `/${slug}/ke-hoach?${asked}`;
}
