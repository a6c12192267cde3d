/** Where a request came in: decides the cookie's name and flags. */
export interface Arrival {
  isSecure: boolean;
}

// Browsers accept a __Host- cookie only over https; on http (loopback only, see server.ts) a plain name is used.
const nameOf = (arrival: Arrival) => (arrival.isSecure ? "__Host-cot-moc" : "cot-moc");
const flagsOf = (arrival: Arrival) => `Path=/; HttpOnly; SameSite=Lax${arrival.isSecure ? "; Secure" : ""}`;

/** Set-Cookie value that hands the session's token to the browser, until the browser closes. */
export const sessionCookie = (token: string, arrival: Arrival) =>
  `${nameOf(arrival)}=${token}; ${flagsOf(arrival)}`;

export const clearSessionCookie = (arrival: Arrival) => `${nameOf(arrival)}=; ${flagsOf(arrival)}; Max-Age=0`;

/** The session's token of a request, or null. */
export function sessionToken(cookieHeader: string | null | undefined, arrival: Arrival): string | null {
  return readCookie(cookieHeader, nameOf(arrival));
}

export function readCookie(header: string | null | undefined, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const [key, value] = part.trim().split("=", 2);
    if (key === name && value) return value;
  }
  return null;
}
