/** Why a sign-on by the provider came to nothing. */
export const signOnFailures = [
  // The provider does not answer, or answers with an error of its own.
  "sso-down",
  // The person said no there.
  "sso-cancelled",
  // What came back was valid too early or too late: a clock is wrong.
  "sso-clock",
  // What came back belongs to no sign-on that this browser began, or to one that is over.
  "sso-stale",
  // What came back does not prove who it is.
  "sso-refused",
  // The provider does not know this installation, its secret or its return address.
  "sso-set-up",
] as const;
export type SignOnFailure = (typeof signOnFailures)[number];

/** Who the provider says it is. */
export interface ProvenIdentity {
  issuer: string;
  subject: string;
  /** Verified by the provider, in small letters. */
  email: string | null;
  /** The provider says, in the way that the operator named, that it asked for a second factor. */
  hadSecondFactor: boolean;
}

/** The claims by which a provider says that it asked for a second factor; none: it never counts. */
export interface FactorClaims {
  acr: readonly string[];
  amr: readonly string[];
}

/** Whether the claims of an ID token say so (OpenID Connect Core 2: acr is one text, amr a list). */
export function hadSecondFactor(claims: Readonly<Record<string, unknown>>, wanted: FactorClaims): boolean {
  const methods = Array.isArray(claims.amr) ? claims.amr : [];
  return (
    wanted.acr.some((value) => value === claims.acr) || wanted.amr.some((value) => methods.includes(value))
  );
}

/** The address of the claims if the provider has verified it; null for any other. */
export function verifiedEmail(claims: Readonly<Record<string, unknown>>): string | null {
  if (claims.email_verified !== true || typeof claims.email !== "string") return null;
  const email = claims.email.normalize("NFC").trim().toLowerCase();
  return email.includes("@") && email.length <= 254 ? email : null;
}

/** How long a person may take at the provider (minutes). */
export const signOnMinutes = 10;

/** The longest name of a person at a provider (OpenID Connect Core 2: 255 ASCII characters). */
export const subjectLength = 255;

/** What is made up for one sign-on and must come back with it. */
export interface SignOnSecrets {
  state: string;
  nonce: string;
  /** PKCE's (RFC 7636). */
  verifier: string;
  /** Where the provider sends the browser back to. */
  redirectUri: string;
  /** The provider has to ask anew who is there, however lately it did (OpenID Connect Core 3.1.2.1). */
  isAskedAnew: boolean;
}
