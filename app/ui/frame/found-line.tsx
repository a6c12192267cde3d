import type { Found } from "~/domain/search-page";
import { formatDay } from "~/i18n/format";

/** The grey line under what was found: code, day, units. */
export function FoundLine({ found: { code, on, note } }: { found: Found }) {
  const parts = [code, on === null ? null : formatDay(on), note].filter(Boolean);
  return parts.length === 0 ? null : <span className="muted">{parts.join(" · ")}</span>;
}
