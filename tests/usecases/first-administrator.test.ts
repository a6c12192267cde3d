import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { anchorFolder } from "~/adapters/anchor-folder.server";
import { arrivalsFolder, arrivalsIn } from "~/adapters/arrivals.server";
import { auditSealOf } from "~/adapters/audit-seal.server";
import { calendarFile } from "~/adapters/calendar-file.server";
import { writeDocument } from "~/adapters/document-writer.server";
import { feedReader } from "~/adapters/feed-reader.server";
import { writeFeed } from "~/adapters/feed-writer.server";
import { fileStoreIn } from "~/adapters/files.server";
import { newId } from "~/adapters/ids.server";
import { oneTimeCodes } from "~/adapters/one-time-codes.server";
import { argon2Passwords } from "~/adapters/passwords.server";
import { readPhoto } from "~/adapters/photos.server";
import { qrCode } from "~/adapters/qr-code.server";
import { readTable } from "~/adapters/table-reader.server";
import { randomTokens } from "~/adapters/tokens.server";
import { writeWorkbook } from "~/adapters/workbook-writer.server";
import { writeZip } from "~/adapters/zip-writer.server";
import { acceptLink } from "~/usecases/account-links.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { createFirstAdministrator } from "~/usecases/first-administrator.server";
import { signIn } from "~/usecases/sign-in.server";
import type { DatabasePlace } from "~db/client.server";
import { codesOf, tryOf } from "../support/accounts";
import { emptyPlace, open, openMigrated } from "../support/database-places";
import { carriedOut } from "../support/output-acts";
import { scratchFolder } from "../support/scratch";

const root = fileURLToPath(new URL("../..", import.meta.url));
const secret = "a secret of the tests that is long enough";
const password = "con trâu đi bừa sớm";

/** Where the audit key goes that SQLite keeps beside its data. */
const keys = scratchFolder("create-admin");
afterAll(() => keys.remove());

function createAdmin(place: DatabasePlace, args: string[], input = "", publicUrl = "") {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    SESSION_SECRET: secret,
    DATABASE_URL: place.url ?? "",
    DATA_DIR: place.dataDir || keys.path,
    ...(publicUrl === "" ? {} : { PUBLIC_URL: publicUrl }),
  };
  const command = ["--import", "tsx", "scripts/create-admin.ts", ...args];
  const run = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: "utf8",
    input,
    env,
    timeout: 30_000,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

async function contextOn(place: DatabasePlace): Promise<UseCaseContext> {
  return {
    db: await open(place),
    actor: null,
    requestId: "test",
    isProduction: true,
    now: () => new Date().toISOString(),
    newId,
    passwords: argon2Passwords,
    tokens: randomTokens(secret),
    oneTimeCodes,
    auditSeal: auditSealOf(Buffer.alloc(32)),
    anchors: anchorFolder(place.dataDir),
    tellOperator: () => {},
    calendarFile,
    writeWorkbook,
    readTable,
    writeDocument,
    files: fileStoreIn(place.dataDir),
    readFeed: feedReader(() => false),
    writeFeed,
    qrCode,
    arrivals: arrivalsIn(arrivalsFolder(place.dataDir)),
    readPhoto,
    writeZip,
    mail: null,
    copies: {
      ...{ isScheduled: false, folder: "", sealedFolder: null, seal: null },
      make: async () => ({ ok: false, code: "copy-failed", detail: "" }),
    },
    publicUrl: null,
    mapTiles: null,
    signOn: null,
  };
}

const named = ["--login", "chi-huy", "--name", "Quản trị đầu tiên"];
const tokenIn = (out: string) => /\/dang-nhap\/lien-ket\/([\w-]{43})$/m.exec(out)?.[1] ?? "";

describe.each(["sqlite", "postgres"] as const)(
  "create-admin on an empty production database (%s)",
  (engine) => {
    it("prints a link that opens an administrator's account once; then it refuses and names the way", async () => {
      const place = await emptyPlace[engine]();
      const first = createAdmin(place, named);
      expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: "" });
      expect(first.out).toMatch(/^http:\/\/\S+:\d+\/dang-nhap\/lien-ket\//m);
      expect(first.out).toContain("Chưa đặt PUBLIC_URL");
      const again = createAdmin(place, named, "", "https://cotmoc.example.vn");
      expect(again.out).toMatch(/^https:\/\/cotmoc\.example\.vn\/dang-nhap\/lien-ket\//m);
      const ctx = await contextOn(place);
      const typed = { newPassword: password, newPasswordAgain: password };
      expect(codesOf(await acceptLink(ctx, tokenIn(first.out), typed))).toEqual(["form link-spent"]);
      expect(codesOf(await acceptLink(ctx, tokenIn(again.out), typed))).toEqual([]);
      const outcome = await signIn(ctx, tryOf("chi-huy", password));
      expect(outcome.ok && outcome.value.actor.memberships).toMatchObject([
        { role: "administrator", campaignId: null },
      ]);
      expect(outcome.ok && outcome.value.mustChangePassword).toBe(false);

      const refused = createAdmin(place, ["--login", "khac", "--name", "Người khác"]);
      expect([refused.code, refused.out]).toEqual([1, ""]);
      expect(refused.err).toContain("Đã có tài khoản quản trị");
      const accounts = await ctx.db.read.selectFrom("accounts").select(["login_name", "is_demo"]).execute();
      expect(accounts).toEqual([{ login_name: "chi-huy", is_demo: 0 }]);
      const audit = await ctx.db.read.selectFrom("audit_entries").select("action").orderBy("seq").execute();
      expect(audit.map(({ action }) => action)).toEqual([
        "account.created",
        "account.link-issued",
        "account.link-used",
        "session.started",
      ]);
    });

    it("reads a password from standard input, which must be changed at the first sign-in", async () => {
      const place = await emptyPlace[engine]();
      const weak = createAdmin(place, [...named, "--password-stdin"], "matkhau12345\n");
      expect([weak.code, weak.out]).toEqual([1, ""]);
      expect(weak.err).toContain("quá phổ biến");
      const made = createAdmin(place, [...named, "--password-stdin"], `${password}\n`);
      expect(made.code).toBe(0);
      expect(made.out).not.toContain(password);
      const outcome = await signIn(await contextOn(place), tryOf("chi-huy", password));
      expect(outcome.ok && outcome.value.mustChangePassword).toBe(true);
    });
  },
);

describe("a wrong call of create-admin", () => {
  it.each([
    [[], "--login: tên đăng nhập"],
    [["--login", "Có Dấu", "--name", "A"], "3 đến 40 chữ"],
    [["--login", "abc"], "--name: họ và tên"],
    [["--login", "abc", "--name", "A", "--email", "x"], "--email"],
    [["--password", "x"], "Không hiểu tham số"],
  ])("says what is missing or wrong: %j", async (args, sentence) => {
    const run = createAdmin({ dataDir: "" }, args);
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toContain(sentence);
    expect(run.err).toContain("Cách dùng");
  });
});

describe("the installation's first administrator", () => {
  const details = { loginName: "chi-huy", displayName: "Quản trị đầu tiên", title: "", email: null };
  const onEmpty = async () => {
    const { place } = await openMigrated("sqlite");
    return contextOn(place);
  };

  it("is invited until the link was used: each asking gives another link, nobody else is made beside", async () => {
    const ctx = await onEmpty();
    const first = carriedOut(await createFirstAdministrator(ctx, details, null));
    const again = carriedOut(await createFirstAdministrator(ctx, details, null));
    expect(again.accountId).toBe(first.accountId);
    expect(again.link?.token).not.toBe(first.link?.token);
    const typed = { newPassword: password, newPasswordAgain: password };
    expect(codesOf(await acceptLink(ctx, first.link?.token ?? "", typed))).toEqual(["form link-spent"]);
    expect(codesOf(await acceptLink(ctx, again.link?.token ?? "", typed))).toEqual([]);
    const other = { ...details, loginName: "khac" };
    expect(codesOf(await createFirstAdministrator(ctx, other, null))).toEqual(["form administrator-exists"]);
  });

  it("with a password needs no link; a weak one, and one that says the e-mail address, make nobody", async () => {
    const ctx = await onEmpty();
    const withMail = { ...details, email: "chihuy.bandau@cotmoc.vn" };
    const weak = await createFirstAdministrator(ctx, withMail, "matkhau12345");
    expect(codesOf(weak)[0]).toMatch(/^newPassword /);
    expect(carriedOut(await createFirstAdministrator(ctx, withMail, password)).link).toBeNull();
    const accounts = await ctx.db.read.selectFrom("accounts").select(["login_name", "email"]).execute();
    expect(accounts).toEqual([{ login_name: "chi-huy", email: "chihuy.bandau@cotmoc.vn" }]);
  });

  it("takes no user name that somebody has already, and invites nobody who has a password to be given", async () => {
    const ctx = await onEmpty();
    carriedOut(await createFirstAdministrator(ctx, details, null));
    // The invited one has no password yet, so that another administrator may still be made, by another name.
    expect(codesOf(await createFirstAdministrator(ctx, details, password))).toEqual([
      "loginName login-name-taken",
    ]);
    const other = carriedOut(
      await createFirstAdministrator(ctx, { ...details, loginName: "khac" }, password),
    );
    expect(other.link).toBeNull();
  });
});
