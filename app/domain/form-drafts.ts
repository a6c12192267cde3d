/** Drafts are kept this long, and this many of each person. */
export const draftLimits = { days: 7, perAccount: 20, length: 1_000_000 } as const;

/**
 * The fields of a posted form, URL-encoded, that may be kept: never a password, never the sign-in page's own fields.
 */
export function keptFields(body: string): string {
  const kept = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(body)) {
    if (!/password/i.test(name) && !name.startsWith("_resume_")) kept.append(name, value);
  }
  return kept.toString();
}
