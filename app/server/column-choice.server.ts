import { type HiddenColumns, hiddenColumnsText, readHiddenColumns } from "~/domain/column-choice";
import { type Arrival, readCookie } from "./session.server";

/**
 * The columns that a person has put away, in a cookie of their own: people share machines. It is a way of looking and no
 * fact, so it stands in no table and no audit trail.
 */
export const hiddenColumnsOf = (request: Request, accountId: string): HiddenColumns =>
  readHiddenColumns(readCookie(request.headers.get("Cookie"), nameOf(accountId)));

const oneYear = 365 * 24 * 3600;

/** Set-Cookie value that keeps them for a year. */
export function hiddenColumnsCookie(hidden: HiddenColumns, accountId: string, { isSecure }: Arrival): string {
  const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${oneYear}${isSecure ? "; Secure" : ""}`;
  return `${nameOf(accountId)}=${hiddenColumnsText(hidden)}; ${flags}`;
}

/** The end of an id differs between accounts, its beginning is the time. */
const nameOf = (accountId: string) => `cot-moc-cot-${accountId.replace(/[^\w]/g, "").slice(-12)}`;
