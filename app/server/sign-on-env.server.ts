import { readFileSync } from "node:fs";
import { z } from "zod";
import { isLoopback } from "~/adapters/loopback.server";
import type { SignOnProvider } from "~/adapters/sign-on.server";

const listed = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((one) => one.trim())
      .filter(Boolean),
  );

/** The variables of single sign-on by OpenID Connect; none of them: it is off. */
export const signOnVariables = {
  OIDC_ISSUER: z
    .string()
    .refine(isSafeIssuer, "phải là địa chỉ https:// (http:// chỉ cho máy này), không có ? và #")
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).max(255).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET_FILE: z.string().min(1).optional(),
  OIDC_NAME: z.string().max(60).default("tài khoản cơ quan"),
  OIDC_ACR: listed,
  OIDC_AMR: listed,
};

type Variables = z.infer<z.ZodObject<typeof signOnVariables>>;

/** The provider that the variables describe; null: none. Throws a message that names the variable that is wrong. */
export function signOnOf(env: Variables, isKnownAddress: boolean): SignOnProvider | null {
  if (!env.OIDC_ISSUER) return null;
  if (!env.OIDC_CLIENT_ID) throw new Error("OIDC_CLIENT_ID: bắt buộc khi có OIDC_ISSUER");
  if (!isKnownAddress) throw new Error("PUBLIC_URL: bắt buộc khi có OIDC_ISSUER");
  return {
    issuer: env.OIDC_ISSUER,
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: secretOf(env),
    name: env.OIDC_NAME,
    factorClaims: { acr: env.OIDC_ACR, amr: env.OIDC_AMR },
  };
}

function secretOf({ OIDC_CLIENT_SECRET: secret, OIDC_CLIENT_SECRET_FILE: file }: Variables): string {
  if (secret) return secret;
  if (!file) throw new Error("OIDC_CLIENT_SECRET hoặc OIDC_CLIENT_SECRET_FILE: bắt buộc khi có OIDC_ISSUER");
  const read = readSecret(file);
  if (!read) throw new Error(`OIDC_CLIENT_SECRET_FILE: không đọc được mật khẩu trong ${file}`);
  return read;
}

function readSecret(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim() || null;
  } catch {
    return null;
  }
}

function isSafeIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  if (search !== "" || hash !== "" || username !== "") return false;
  return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
}
