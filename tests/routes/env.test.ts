import { expect, it } from "vitest";
import { readEnv } from "~/server/env.server";

const production = { NODE_ENV: "production", SESSION_SECRET: "x".repeat(32) } as const;
const provider = { OIDC_ISSUER: "https://id.example.vn", OIDC_CLIENT_ID: "cot-moc", OIDC_CLIENT_SECRET: "s" };

it("asks in production for a secret of 32 characters, and for a way to another machine's database that is protected", () => {
  expect(() => readEnv({ NODE_ENV: "production" })).toThrow("SESSION_SECRET");
  expect(() => readEnv({ ...production, SESSION_SECRET: "ngan" })).toThrow("SESSION_SECRET");
  const at = (DATABASE_URL: string) => () => readEnv({ ...production, DATABASE_URL });
  expect(at("postgres://cot-moc@db.example.vn/cot-moc")).toThrow("sslmode=verify-full");
  for (const safe of ["db.example.vn/x?sslmode=verify-full", "127.0.0.1/x", "/x?host=/run/postgresql"])
    expect(at(`postgres://${safe}`)().databaseUrl).toContain(safe);
});

it("takes a provider of single sign-on only whole, by https or on this machine", () => {
  expect(readEnv({ NODE_ENV: "development" }).signOn).toBeNull();
  const read = (more: Record<string, string>) => () =>
    readEnv({ NODE_ENV: "development", ...provider, ...more });
  expect(read({})().signOn).toMatchObject({ issuer: "https://id.example.vn", name: "tài khoản cơ quan" });
  expect(read({ OIDC_ISSUER: "http://127.0.0.1:4321" })().signOn).not.toBeNull();
  expect(read({ OIDC_AMR: "mfa, otp" })().signOn?.factorClaims).toEqual({ acr: [], amr: ["mfa", "otp"] });
  for (const OIDC_ISSUER of [
    "http://id.example.vn",
    "id.example.vn",
    "https://a@id.example.vn",
    "https://id.vn/?x=1",
  ])
    expect(read({ OIDC_ISSUER }), OIDC_ISSUER).toThrow("OIDC_ISSUER");
  expect(read({ OIDC_CLIENT_ID: "" })).toThrow("OIDC_CLIENT_ID");
  expect(read({ OIDC_CLIENT_SECRET: "" })).toThrow("OIDC_CLIENT_SECRET");
  expect(read({ OIDC_CLIENT_SECRET: "", OIDC_CLIENT_SECRET_FILE: "/khong/co" })).toThrow("/khong/co");
  expect(read({ ...production })).toThrow("PUBLIC_URL");
});
