import type { Problem } from "~/domain/problem";
import { redirectWithFlash } from "~/server/flash.server";

/** Goes on to what waits for the secretaries when a closed week stood against a form; null: it was refused otherwise. */
export function heldBack(slug: string, problems: readonly Problem[]): Response | null {
  const held = problems.find(({ params }) => params?.adjustment !== undefined);
  if (!held) return null;
  const params = { week: Number(held.params?.week ?? 0), code: String(held.params?.adjustment) };
  return redirectWithFlash(`/${slug}/bao-cao/dieu-chinh`, { code: "adjustment-waits", params });
}
