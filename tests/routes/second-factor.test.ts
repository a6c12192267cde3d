import { expect, it } from "vitest";
import { ServerTrouble } from "~/domain/server-trouble";
import * as confirm from "~/routes/accounts/confirm";
import * as password from "~/routes/accounts/password";
import * as factor from "~/routes/accounts/second-factor";
import * as session from "~/routes/accounts/session";
import * as settings from "~/routes/accounts/settings";
import * as signIn from "~/routes/accounts/sign-in";
import * as account from "~/routes/admin/account";
import * as newAccount from "~/routes/admin/account-new";
import type { UseCaseContext } from "~/usecases/context.server";
import { takeDraft } from "~/usecases/form-drafts.server";
import { contextOf, idOf, signedIn } from "../support/accounts";
import { appCode, later, withFactor } from "../support/authenticator";
import { describeOnSqlite } from "../support/engines";
import { newAccount as invitation } from "../support/invitations";
import { callAction, callLoader, problemsOf } from "../support/route-calls";
import { type World, worldPassword } from "../support/world";

const changed = (ctx: UseCaseContext, change: Partial<NonNullable<UseCaseContext["actor"]>>) => ({
  ...ctx,
  actor: ctx.actor && { ...ctx.actor, ...change },
});

/** The form that makes an account. */
function fieldsOf(world: World): Record<string, string> {
  const { details, membership, key } = invitation(world);
  return { _key: key, ...details, email: details.email ?? "", ...membership };
}

describeOnSqlite("signing in in two steps", (open) => {
  it("carries where to go and what was typed before the session ended through both steps", async () => {
    const world = await open();
    const { key } = await withFactor(world, "can-bo");
    const path = "/ha-long-2021/ket-qua/moi";
    const body = new URLSearchParams({ title: "Phát thanh tuần 18", quantity: "12" }).toString();
    const first = await callAction(signIn, world.asNobody(), "/dang-nhap", {
      login: "can-bo",
      password: worldPassword,
      _resume_path: path,
      _resume_body: body,
    });
    expect([first.status, first.cookies, problemsOf(first)]).toEqual([200, [], []]);
    expect(first.body.values).toMatchObject({ _resume_path: [path], _resume_body: [body] });
    expect(JSON.stringify(first.body)).not.toContain(worldPassword);
    const now = later(world.clock.now(), 30);
    world.clock.set(now);
    const typed = {
      challenge: first.body.challenge,
      _resume_path: first.body.values._resume_path[0],
      _resume_body: first.body.values._resume_body[0],
    };
    const wrong = await callAction(signIn, world.asNobody(), "/dang-nhap", { ...typed, code: "12 34" });
    expect([wrong.status, problemsOf(wrong)]).toEqual([422, ["code wrong-code"]]);
    expect(wrong.body).toMatchObject({ challenge: first.body.challenge, values: { _resume_body: [body] } });
    const second = await callAction(signIn, world.asNobody(), "/dang-nhap", {
      ...typed,
      code: appCode(key, now),
    });
    expect(second.status).toBe(302);
    const id = new URL(second.location ?? "", "http://x").searchParams.get("nhap") ?? "";
    expect(second.location).toBe(`${path}?nhap=${id}`);
    expect(await takeDraft(world.as("can-bo"), id)).toBe(body);
  });

  it("says after a recovery code how many are left", async () => {
    const world = await open();
    const { codes } = await withFactor(world, "can-bo");
    const right = { login: "can-bo", password: worldPassword };
    const { body } = await callAction(signIn, world.asNobody(), "/dang-nhap", right);
    const step = { challenge: body.challenge, code: codes[9] ?? "" };
    const answer = await callAction(signIn, world.asNobody(), "/dang-nhap", step);
    expect([answer.status, answer.location]).toEqual([302, "/"]);
    expect(answer.cookies.join()).toContain("cot-moc=");
    expect(
      JSON.parse(Buffer.from(/flash=([^;]+)/.exec(answer.cookies.join())?.[1] ?? "", "base64url").toString()),
    ).toMatchObject({ code: "recovery-used", params: { count: 9 } });
  });
});

describeOnSqlite("a form that needs a confirmation", (open) => {
  it("is carried to the page that asks, and goes on from there with every field", async () => {
    const world = await open();
    const { token } = await signedIn(world, "quan-tri");
    world.clock.set(later(world.clock.now(), 660));
    const ctx = await contextOf(world, token);
    const params = { account: idOf(world, "can-bo") };
    const path = `/quan-tri/tai-khoan/${params.account}`;
    const form = fieldsOf(world);
    const asked = await callAction(newAccount, ctx, "/quan-tri/tai-khoan/moi", form);
    expect([asked.status, asked.body.asks]).toEqual([401, { by: "password" }]);
    expect(asked.body.confirm.path).toBe("/quan-tri/tai-khoan/moi");
    expect(Object.fromEntries(new URLSearchParams(asked.body.confirm.body))).toEqual(form);

    const carried = { _resume_path: asked.body.confirm.path, _resume_body: asked.body.confirm.body };
    const wrong = await callAction(confirm, ctx, "/tai-khoan/xac-nhan", {
      ...carried,
      password: "không phải",
    });
    expect([wrong.status, problemsOf(wrong)]).toEqual([422, ["password wrong-current-password"]]);
    expect(wrong.body.values).toMatchObject({ _resume_body: [carried._resume_body] });
    const right = await callAction(confirm, ctx, "/tai-khoan/xac-nhan", {
      ...carried,
      password: worldPassword,
    });
    expect(right.body).toEqual({ goOn: { path: carried._resume_path, body: carried._resume_body } });
    const sent = Object.fromEntries(new URLSearchParams(right.body.goOn.body));
    const done = await callAction(newAccount, await contextOf(world, token), right.body.goOn.path, sent);
    expect([done.status, done.body.created.displayName]).toEqual([201, form.displayName]);

    const reset = await callAction(account, ctx, path, { intent: "reset" }, { params });
    expect(reset.body.confirm).toEqual({ path, body: "intent=reset" });
  });

  it("asks for a code where the account has a second factor", async () => {
    const world = await open();
    const late = changed(world.as("quan-tri"), { confirmedAt: null, factor: "held" });
    const asked = await callAction(newAccount, late, "/quan-tri/tai-khoan/moi", fieldsOf(world));
    expect([asked.status, asked.body.asks]).toEqual([401, { by: "code" }]);
    const page = await callLoader(password, late, "/tai-khoan/doi-mat-khau");
    expect([page.status, page.location]).toEqual([
      302,
      "/tai-khoan/xac-nhan?tiep=%2Ftai-khoan%2Fdoi-mat-khau",
    ]);
  });

  it("is still there when the session ends, or the server is away, while the page asks", async () => {
    const world = await open();
    const carried = { _resume_path: "/quan-tri/tai-khoan/moi", _resume_body: "displayName=Hà&_key=k" };
    const form = { ...carried, password: worldPassword };
    const kept = { path: carried._resume_path, body: "displayName=H%C3%A0&_key=k" };
    const ended = await callAction(confirm, world.asNobody(), "/tai-khoan/xac-nhan", form);
    expect([ended.status, ended.body.resume]).toEqual([401, kept]);
    const write = () => Promise.reject(new ServerTrouble("away", { cause: new Error("of the test") }));
    const away = { ...world.as("quan-tri"), db: { ...world.db, write } };
    const told = await callAction(confirm, away, "/tai-khoan/xac-nhan", form);
    expect([told.status, told.body.resend]).toEqual([503, kept]);
  });

  it("goes on to no other site", async () => {
    const world = await open();
    const { token } = await signedIn(world, "can-bo");
    const ctx = await contextOf(world, token);
    const answer = await callAction(confirm, ctx, "/tai-khoan/xac-nhan", {
      password: worldPassword,
      _resume_path: "//evil.example/",
      _resume_body: "a=1",
      tiep: "https://evil.example/",
    });
    expect([answer.status, answer.location]).toEqual([302, "/tai-khoan"]);
  });
});

describeOnSqlite("whoever must have a second factor and has none", (open) => {
  it("is led to set it up from every page, and back to where they were going", async () => {
    const world = await open();
    const ctx = changed(world.as("can-bo"), { factor: "wanted" });
    const page = await callLoader(settings, ctx, "/tai-khoan?a=1");
    expect([page.status, page.location]).toEqual([
      302,
      "/tai-khoan/xac-thuc-hai-buoc?tiep=%2Ftai-khoan%3Fa%3D1",
    ]);
    const here = "/tai-khoan/xac-thuc-hai-buoc?tiep=%2Ftai-khoan%3Fa%3D1";
    const setUp = await callLoader(factor, ctx, here);
    expect([setUp.status, setUp.body.next]).toEqual([200, "/tai-khoan?a=1"]);
    const started = await callAction(factor, ctx, here, { intent: "start" });
    expect([started.status, started.location]).toEqual([302, here]);
    const { key } = (await callLoader(factor, ctx, here)).body.waiting;
    const code = appCode(key, world.clock.now());
    const finished = await callAction(factor, ctx, here, { intent: "finish", code });
    expect([finished.status, finished.body.codes.length]).toEqual([201, 10]);
  });

  it("loses nothing of a form that was sent when the rule had just been made", async () => {
    const world = await open();
    const ctx = changed(world.as("can-bo"), { factor: "wanted" });
    const answer = await callAction(settings, ctx, "/tai-khoan", { intent: "settings", locale: "en" });
    const next = new URL(answer.location ?? "", "http://x").searchParams.get("tiep") ?? "";
    expect(next).toMatch(/^\/tai-khoan\?nhap=/);
    const id = new URL(next, "http://x").searchParams.get("nhap") ?? "";
    expect(await takeDraft(world.as("can-bo"), id)).toBe("intent=settings&locale=en");
  });
});

describeOnSqlite("the time that is left of a session", (open) => {
  it("is told in seconds, to a member an hour and to an administrator a quarter", async () => {
    const world = await open();
    for (const [login, seconds] of [
      ["can-bo", 3600],
      ["quan-tri", 900],
    ] as const) {
      const { token } = await signedIn(world, login);
      const ctx = await contextOf(world, token);
      const answer = await callLoader(session, ctx, "/tai-khoan/phien");
      expect(JSON.parse(answer.body)).toEqual({ endsIn: seconds });
    }
    expect((await callLoader(session, world.asNobody(), "/tai-khoan/phien")).status).toBe(302);
  });
});

describeOnSqlite("a code that comes after the session has ended", (open) => {
  it("is not carried along with what was typed, for that is kept", async () => {
    const world = await open();
    for (const [route, path] of [
      [confirm, "/tai-khoan/xac-nhan"],
      [factor, "/tai-khoan/xac-thuc-hai-buoc"],
    ] as const) {
      const typed = { intent: "finish", code: "3123 4567 8901", note: "giữ lại" };
      const { status, body } = await callAction(route, world.asNobody(), path, typed);
      expect([status, new URLSearchParams(body.resume.body).get("note")]).toEqual([401, "giữ lại"]);
      expect(body.resume.body).not.toContain("8901");
    }
  });
});
