import { type Arrival, readCookie } from "./session.server";

// A sign-on comes back by a link from another site, with which browsers send Lax cookies and no Strict ones.
const flagsOf = ({ isSecure }: Arrival) => `Path=/; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
const prefixOf = ({ isSecure }: Arrival) => (isSecure ? "__Host-" : "");
const begunName = (arrival: Arrival) => `${prefixOf(arrival)}cot-moc-sso`;
const leavingName = (arrival: Arrival) => `${prefixOf(arrival)}cot-moc-sso-ra`;

/** Set-Cookie value that keeps a sign-on that has begun, for ten minutes. */
export const begunCookie = (kept: string, arrival: Arrival) =>
  `${begunName(arrival)}=${kept}; ${flagsOf(arrival)}; Max-Age=600`;

export const clearBegunCookie = (arrival: Arrival) =>
  `${begunName(arrival)}=; ${flagsOf(arrival)}; Max-Age=0`;

/** What a browser keeps of the sign-on that it has begun. */
export const begunSignOn = (request: Request, arrival: Arrival) =>
  readCookie(request.headers.get("Cookie"), begunName(arrival));

/** Set-Cookie value for somebody who has signed out and is yet to be led to the provider, which ends its session. */
export const leavingCookie = (arrival: Arrival) =>
  `${leavingName(arrival)}=1; ${flagsOf(arrival)}; Max-Age=120`;

export const clearLeavingCookie = (arrival: Arrival) =>
  `${leavingName(arrival)}=; ${flagsOf(arrival)}; Max-Age=0`;

export const isLeaving = (request: Request, arrival: Arrival) =>
  readCookie(request.headers.get("Cookie"), leavingName(arrival)) !== null;
