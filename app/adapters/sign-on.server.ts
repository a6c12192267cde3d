import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from "openid-client";
import {
  type FactorClaims,
  hadSecondFactor,
  type ProvenIdentity,
  type SignOnFailure,
  type SignOnSecrets,
  signOnMinutes,
  verifiedEmail,
} from "~/domain/sign-on";

export interface SignOnProvider {
  /** https, or http on this machine. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** As people know it: on the button. */
  name: string;
  factorClaims: FactorClaims;
}

type Proven = { identity: ProvenIdentity } | { failure: SignOnFailure };

/** How long the provider may take for any one answer (seconds). */
const patience = 5;

/**
 * Single sign-on by OpenID Connect: authorisation code with PKCE, state and nonce, ID tokens held against the provider's
 * published keys. The provider is asked what it offers when somebody first needs it; its answer is kept, its silence is not.
 */
export function openIdSignOn(provider: SignOnProvider, onFailure: (error: unknown) => void) {
  const asked = askedOnce(provider);
  const failed = (error: unknown) => {
    onFailure(error);
    return { failure: failureOf(error) };
  };
  return {
    name: provider.name,
    issuer: provider.issuer,
    /** Where to send the browser. */
    begin: async (secrets: SignOnSecrets): Promise<{ address: string } | { failure: SignOnFailure }> => {
      try {
        return { address: await authorizationAddress(await asked(), provider, secrets) };
      } catch (error) {
        return failed(error);
      }
    },
    /** Who came back; `search` is the query of the address that the provider sent the browser to. */
    finish: async (search: string, secrets: SignOnSecrets): Promise<Proven> => {
      try {
        return { identity: await identityOf(await asked(), provider, search, secrets) };
      } catch (error) {
        return failed(error);
      }
    },
    /** Where the browser ends the person's session at the provider; null: it offers no such place. */
    leave: async (backTo: string): Promise<string | null> => {
      try {
        const config = await asked();
        if (!config.serverMetadata().end_session_endpoint) return null;
        return buildEndSessionUrl(config, { post_logout_redirect_uri: backTo }).href;
      } catch (error) {
        onFailure(error);
        return null;
      }
    },
  };
}

/** Discovery, shared by those who wait for it and kept once it has an answer. */
function askedOnce({ issuer, clientId, clientSecret }: SignOnProvider): () => Promise<Configuration> {
  let kept: Promise<Configuration> | null = null;
  const execute = [enableNonRepudiationChecks];
  if (issuer.startsWith("http:")) execute.push(allowInsecureRequests);
  return () => {
    kept ??= discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: patience,
      execute,
    }).catch((error: unknown) => {
      kept = null;
      throw error;
    });
    return kept;
  };
}

async function authorizationAddress(
  config: Configuration,
  { factorClaims }: SignOnProvider,
  { state, nonce, verifier, redirectUri, isAskedAnew }: SignOnSecrets,
): Promise<string> {
  const challenge = await calculatePKCECodeChallenge(verifier);
  return buildAuthorizationUrl(config, {
    response_type: "code",
    redirect_uri: redirectUri,
    scope: "openid email",
    state,
    nonce,
    code_challenge: challenge,
    code_challenge_method: "S256",
    ...(isAskedAnew ? { prompt: "login", max_age: "0" } : {}),
    ...(factorClaims.acr.length > 0 ? { acr_values: factorClaims.acr.join(" ") } : {}),
  }).href;
}

async function identityOf(
  config: Configuration,
  { factorClaims }: SignOnProvider,
  search: string,
  { state, nonce, verifier, redirectUri, isAskedAnew }: SignOnSecrets,
): Promise<ProvenIdentity> {
  const tokens = await authorizationCodeGrant(config, new URL(search, redirectUri), {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
    // The token has to say when the person was asked (auth_time): since the product sent the browser there.
    ...(isAskedAnew ? { maxAge: signOnMinutes * 60 } : {}),
  });
  const claims = tokens.claims();
  if (!claims) throw new Error("no ID token");
  const email = verifiedEmail(claims) ?? (await toldEmail(config, tokens.access_token, claims.sub));
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email,
    hadSecondFactor: hadSecondFactor(claims, factorClaims),
  };
}

/** Many providers tell the address only when asked for it; a person who is linked needs none. */
async function toldEmail(
  config: Configuration,
  accessToken: string,
  subject: string,
): Promise<string | null> {
  if (!config.serverMetadata().userinfo_endpoint) return null;
  return fetchUserInfo(config, accessToken, subject).then(verifiedEmail, () => null);
}

function failureOf(error: unknown): SignOnFailure {
  const { code, error: said, status } = error as { code?: string; error?: string; status?: number };
  if (said === "access_denied") return "sso-cancelled";
  if (said === "invalid_client" || said === "unauthorized_client" || said === "invalid_scope")
    return "sso-set-up";
  if (said === "server_error" || said === "temporarily_unavailable" || (status ?? 0) >= 500)
    return "sso-down";
  if (said !== undefined) return "sso-refused";
  if (code === "OAUTH_JWT_TIMESTAMP_CHECK_FAILED") return "sso-clock";
  if (isOfPerson(error)) return "sso-refused";
  return "sso-down";
}

/** What came by the browser, or proves nothing, as against a provider that cannot be reached or understood. */
function isOfPerson(error: unknown): boolean {
  const { code } = error as { code?: string };
  return [
    "OAUTH_INVALID_RESPONSE",
    "OAUTH_JWT_CLAIM_COMPARISON_FAILED",
    "OAUTH_KEY_SELECTION_FAILED",
    "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED",
  ].includes(code ?? "");
}
