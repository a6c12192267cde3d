import { expect, it } from "vitest";
import * as link from "~/routes/accounts/link";
import * as password from "~/routes/accounts/password";
import * as settings from "~/routes/accounts/settings";
import * as signIn from "~/routes/accounts/sign-in";
import * as signOut from "~/routes/accounts/sign-out";
import * as newAccount from "~/routes/admin/account-new";
import type { UseCaseContext } from "~/usecases/context.server";
import { findActor } from "~/usecases/sessions.server";
import { contextOf, idOf, signedIn, signsIn } from "../support/accounts";
import { describeOnSqlite } from "../support/engines";
import { chosen, invited } from "../support/invitations";
import { callAction, callLoader, problemsOf, type RouteAnswer } from "../support/route-calls";
import { type World, worldPassword } from "../support/world";

const right = { login: "can-bo", password: worldPassword };
const tokenIn = ({ cookies }: RouteAnswer) =>
  /^(?:__Host-)?cot-moc=([^;]+);/.exec(cookies[0] ?? "")?.[1] ?? "";
const post = (world: World, fields: Record<string, string>, path = "/dang-nhap") =>
  callAction(signIn, world.asNobody(), path, fields);
const mustChange = (ctx: UseCaseContext): UseCaseContext => ({
  ...ctx,
  actor: ctx.actor && { ...ctx.actor, mustChangePassword: true },
});

describeOnSqlite("the sign-in page", (open) => {
  it("shows strangers the election and the days left, and sends others on", async () => {
    const world = await open();
    const answer = await callLoader(signIn, world.asNobody(), "/dang-nhap");
    expect(answer.body).toEqual({
      next: "",
      login: "",
      campaign: {
        name: world.campaign.name,
        committee: "Tiểu ban Tuyên truyền, Ủy ban Bầu cử Thành phố Hạ Long",
        electionOn: "2021-05-23",
        today: "2021-05-04",
        tMinus: 19,
        isDemo: true,
      },
      signOn: null,
      isSetUp: true,
    });
    const next = await callLoader(signIn, world.as("can-bo"), "/dang-nhap?tiep=/ha-long-2021/lich");
    expect([next.status, next.location]).toEqual([302, "/ha-long-2021/lich"]);
  });

  it("says nothing of an election when there is none that is open", async () => {
    const world = await open();
    await world.db.write("system", (tx) => tx.updateTable("campaigns").set({ status: "closed" }).execute());
    expect((await callLoader(signIn, world.asNobody(), "/dang-nhap")).body.campaign).toBeNull();
  });

  it("hands over a session in a cookie that scripts and other sites cannot read", async () => {
    const world = await open();
    const plain = await post(world, right);
    expect([plain.status, plain.location]).toEqual([302, "/"]);
    expect(plain.cookies[0]).toBe(`cot-moc=${tokenIn(plain)}; Path=/; HttpOnly; SameSite=Lax`);
    const secure = await callAction(signIn, world.asNobody(), "/dang-nhap", right, { isSecure: true });
    expect(secure.cookies[0]).toBe(
      `__Host-cot-moc=${tokenIn(secure)}; Path=/; HttpOnly; SameSite=Lax; Secure`,
    );
    for (const answer of [plain, secure]) {
      expect(await findActor(world.asNobody(), tokenIn(answer))).toMatchObject({ loginName: "can-bo" });
    }
  });

  it("gives back the name but never the password of a refused try", async () => {
    const world = await open();
    const answer = await post(world, { ...right, password: "sai mật khẩu rồi" });
    expect([answer.status, problemsOf(answer)]).toEqual([422, ["form wrong-name-or-password"]]);
    expect(answer.body.values).toEqual({ login: ["can-bo"] });
    expect(answer.cookies).toEqual([]);
  });

  it("answers 429 when it was tried too often", async () => {
    const world = await open();
    for (let time = 0; time < 10; time += 1) await post(world, { ...right, password: "sai mật khẩu rồi" });
    const answer = await post(world, right);
    expect([answer.status, problemsOf(answer)]).toEqual([429, ["form too-many-tries"]]);
  });

  it("refuses texts longer than any name or password", async () => {
    const world = await open();
    const long = await post(world, { login: "a".repeat(10_000), password: "x".repeat(10_000) });
    expect([long.status, problemsOf(long)]).toEqual([422, ["login too-long", "password too-long"]]);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "/%2fevil.example",
    "/a/..//evil.example",
    "https://evil.example",
  ])("never leads to another site: %s", async (evil) => {
    const world = await open();
    expect((await post(world, { ...right, tiep: evil })).location).toBe("/");
    const resumed = await post(world, { ...right, _resume_path: evil, _resume_body: "a=1" });
    expect(resumed.location).toBe("/");
    const path = `/dang-nhap?tiep=${encodeURIComponent(evil)}`;
    expect((await callLoader(signIn, world.as("can-bo"), path)).location).toBe("/");
    expect((await callLoader(signIn, world.asNobody(), path)).body.next).toBe("");
  });

  it("keeps what was typed when the session ended, through a wrong try, until the form is there again", async () => {
    const world = await open();
    const resume = {
      _resume_path: "/quan-tri/tai-khoan/moi",
      _resume_body: "displayName=C%C3%A1n+b%E1%BB%99+m%E1%BB%9Bi",
    };
    const wrong = await post(world, { login: "quan-tri", password: "sai mật khẩu rồi", ...resume });
    expect(wrong.body.values).toEqual({
      login: ["quan-tri"],
      _resume_path: [resume._resume_path],
      _resume_body: [resume._resume_body],
    });
    const done = await post(world, { login: "quan-tri", password: worldPassword, ...resume });
    expect(done.location).toMatch(/^\/quan-tri\/tai-khoan\/moi\?nhap=[0-9a-f-]{36}$/);
    const ctx = await contextOf(world, tokenIn(done));
    const form = await callLoader(newAccount, ctx, done.location ?? "");
    expect(form.body.draft).toEqual({ displayName: ["Cán bộ mới"] });
    const other = await callLoader(newAccount, world.as("quan-tri"), done.location?.replace(/.$/, "x") ?? "");
    expect(other.body.draft).toBeNull();
  });

  it("ends the session of whoever was signed in before", async () => {
    const world = await open();
    const before = await signedIn(world, "thu-ky");
    const answer = await callAction(signIn, await contextOf(world, before.token), "/dang-nhap", right);
    expect(await findActor(world.asNobody(), before.token)).toBeNull();
    expect(await findActor(world.asNobody(), tokenIn(answer))).toMatchObject({ loginName: "can-bo" });
  });
});

describeOnSqlite("signing out", (open) => {
  it("ends the session and takes the cookie back, by a form alone", async () => {
    const world = await open();
    const { token } = await signedIn(world, "can-bo");
    const ctx = await contextOf(world, token);
    expect((await callLoader(signOut, ctx, "/dang-xuat")).location).toBe("/");
    expect(await findActor(world.asNobody(), token)).not.toBeNull();
    const answer = await callAction(signOut, ctx, "/dang-xuat", {});
    expect(answer.location).toBe("/dang-nhap");
    expect(answer.cookies).toContain("cot-moc=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    expect(await findActor(world.asNobody(), token)).toBeNull();
    expect((await callAction(signOut, world.asNobody(), "/dang-xuat", {})).location).toBe("/dang-nhap");
  });
});

describeOnSqlite("the page behind a one-time link", (open) => {
  const at = (token: string) => ({ params: { token } });

  it("lets the person choose a password once, then says that the link is spent", async () => {
    const world = await open();
    const { token } = await invited(world);
    const page = await callLoader(link, world.asNobody(), "/dang-nhap/lien-ket/x", at(token));
    expect(page.body).toMatchObject({ purpose: "invite", loginName: "bai-chay", until: "09:00 07/05/2021" });
    const done = await callAction(link, world.asNobody(), "/dang-nhap/lien-ket/x", chosen, at(token));
    expect(done.location).toBe("/dang-nhap?ten=bai-chay");
    expect((await callLoader(signIn, world.asNobody(), done.location ?? "")).body.login).toBe("bai-chay");
    expect(await signsIn(world, "bai-chay", chosen.newPassword)).toBe(true);
    const again = await callAction(link, world.asNobody(), "/dang-nhap/lien-ket/x", chosen, at(token));
    expect([again.status, problemsOf(again), again.body.values]).toEqual([410, ["form link-spent"], {}]);
    const spent = await callLoader(link, world.asNobody(), "/dang-nhap/lien-ket/x", at(token));
    expect([spent.status, spent.body]).toEqual([410, null]);
  });

  it("says at its field what is wrong with a password, and sends none back", async () => {
    const world = await open();
    const { token } = await invited(world);
    const weak = { newPassword: "matkhau12345", newPasswordAgain: "matkhau12345" };
    const answer = await callAction(link, world.asNobody(), "/dang-nhap/lien-ket/x", weak, at(token));
    expect([answer.status, problemsOf(answer), answer.body.values]).toEqual([
      422,
      ["newPassword password-common"],
      {},
    ]);
  });
});

describeOnSqlite("one's own account", (open) => {
  const change = { currentPassword: worldPassword, ...chosen };

  it("changes the password and sends no typed one back", async () => {
    const world = await open();
    const wrong = { ...change, currentPassword: "không phải mật khẩu" };
    const refused = await callAction(password, world.as("can-bo"), "/tai-khoan/doi-mat-khau", wrong);
    expect([refused.status, problemsOf(refused), refused.body.values]).toEqual([
      422,
      ["currentPassword wrong-current-password"],
      {},
    ]);
    const done = await callAction(password, world.as("can-bo"), "/tai-khoan/doi-mat-khau", change);
    expect(done.location).toBe("/tai-khoan");
    expect(await signsIn(world, "can-bo", chosen.newPassword)).toBe(true);
  });

  it("lets a person who must change the password do that and nothing else", async () => {
    const world = await open();
    const ctx = mustChange(world.as("quan-tri"));
    for (const [route, path] of [
      [settings, "/tai-khoan"],
      [newAccount, "/quan-tri/tai-khoan/moi"],
    ] as const) {
      expect((await callLoader(route, ctx, path)).location).toBe("/tai-khoan/doi-mat-khau");
      expect((await callAction(route, ctx, path, {})).location).toBe("/tai-khoan/doi-mat-khau");
    }
    expect((await callLoader(password, ctx, "/tai-khoan/doi-mat-khau")).body.isForced).toBe(true);
    const done = await callAction(password, ctx, "/tai-khoan/doi-mat-khau", change);
    expect(done.location).toBe("/");
    expect((await callAction(signOut, ctx, "/dang-xuat", {})).location).toBe("/dang-nhap");
  });

  it("changes the display, and refuses a language or an act that there is not", async () => {
    const world = await open();
    const send = (fields: Record<string, string>) =>
      callAction(settings, world.as("can-bo"), "/tai-khoan", fields);
    expect((await send({ intent: "settings", locale: "en", theme: "dark" })).location).toBe("/tai-khoan");
    const wrong = await send({ intent: "settings", locale: "fr", theme: "dark" });
    expect([wrong.status, problemsOf(wrong)]).toEqual([422, ["locale not-valid"]]);
    expect(problemsOf(await send({ intent: "make-me-administrator" }))).toEqual(["intent not-valid"]);
    const stored = await world.db.read
      .selectFrom("accounts")
      .select(["locale", "theme"])
      .where("id", "=", idOf(world, "can-bo"))
      .executeTakeFirst();
    expect(stored).toEqual({ locale: "en", theme: "dark" });
  });

  it("ends own sessions, and answers 404 for somebody else's", async () => {
    const world = await open();
    const [mine, lost, other] = [
      await signedIn(world, "can-bo"),
      await signedIn(world, "can-bo"),
      await signedIn(world, "thu-ky"),
    ];
    const ctx = await contextOf(world, mine.token);
    const send = (fields: Record<string, string>) => callAction(settings, ctx, "/tai-khoan", fields);
    const page = await callLoader(settings, ctx, "/tai-khoan");
    expect(page.body.sessions).toHaveLength(2);
    expect(JSON.stringify(page.body)).not.toContain(mine.token);
    expect((await send({ intent: "revoke", session: other.actor.sessionId })).status).toBe(404);
    expect((await send({ intent: "revoke", session: lost.actor.sessionId })).location).toBe("/tai-khoan");
    expect(await findActor(world.asNobody(), lost.token)).toBeNull();
    expect(await findActor(world.asNobody(), other.token)).not.toBeNull();
    await signedIn(world, "can-bo");
    expect((await send({ intent: "revoke-others", session: "" })).location).toBe("/tai-khoan");
    expect((await callLoader(settings, ctx, "/tai-khoan")).body.sessions).toHaveLength(1);
  });
});
