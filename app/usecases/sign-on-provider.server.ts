import type { ProvenIdentity, SignOnFailure, SignOnSecrets } from "~/domain/sign-on";

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
