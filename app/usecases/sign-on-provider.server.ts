import type { ProvenIdentity, SignOnFailure } from "~/domain/sign-on";

/** What is made up for one sign-on and must come back with it. */
export interface SignOnSecrets {
  state: string;
  nonce: string;
  /** PKCE's (RFC 7636). */
  verifier: string;
  redirectUri: string;
  /** The provider has to ask anew who is there, however lately it did (OpenID Connect Core 3.1.2.1). */
  isAskedAnew: boolean;
}

/** A provider of single sign-on. Nothing throws for what the provider does; each call takes seconds at most. */
export interface SignOn {
  /** As people know it. */
  name: string;
  issuer: string;
  /** Where to send the browser. */
  begin(secrets: SignOnSecrets): Promise<{ address: string } | { failure: SignOnFailure }>;
  /** Who came back with that query. */
  finish(
    search: string,
    secrets: SignOnSecrets,
  ): Promise<{ identity: ProvenIdentity } | { failure: SignOnFailure }>;
  /** Where the browser ends the person's session there; null: nowhere. */
  leave(backTo: string): Promise<string | null>;
}
