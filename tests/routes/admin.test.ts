import { expect, it } from "vitest";
import * as account from "~/routes/admin/account";
import * as newAccount from "~/routes/admin/account-new";
import * as accounts from "~/routes/admin/accounts";
import * as audit from "~/routes/admin/audit";
import * as index from "~/routes/admin/index";
import { acceptLink } from "~/usecases/account-links.server";
import { auditHead, auditSince, idOf, signsIn } from "../support/accounts";
import { describeOnSqlite } from "../support/engines";
import { chosen, invited } from "../support/invitations";
import { callAction, callLoader, problemsOf } from "../support/route-calls";
import type { World } from "../support/world";

const formOf = (world: World, change: Record<string, string> = {}) => ({
  _key: "key-1",
  loginName: "bai-chay",
  displayName: "Cán bộ đầu mối phường Bãi Cháy",
  title: "Công chức văn hóa",
  email: "",
  role: "member",
  scope: `unit:${world.unit("phuong-bai-chay").id}`,
  from: "04/05/2021",
  lastDay: "",
  ...change,
});

const create = (world: World, change: Record<string, string> = {}) =>
  callAction(newAccount, world.as("quan-tri"), "/quan-tri/tai-khoan/moi", formOf(world, change));

const on = (world: World, login: string) => ({ params: { account: idOf(world, login) } });
const send = (world: World, login: string, fields: Record<string, string>) =>
  callAction(account, world.as("quan-tri"), "/quan-tri/tai-khoan/x", fields, on(world, login));
const load = async (world: World, login: string) =>
  (await callLoader(account, world.as("quan-tri"), "/quan-tri/tai-khoan/x", on(world, login))).body;

describeOnSqlite("the administration", (open) => {
  const pages = [
    [index, "/quan-tri"],
    [accounts, "/quan-tri/tai-khoan"],
    [newAccount, "/quan-tri/tai-khoan/moi"],
    [account, "/quan-tri/tai-khoan/x"],
    [audit, "/quan-tri/nhat-ky"],
  ] as const;

  it("is closed to everybody but administrators, and asks strangers to sign in first", async () => {
    const world = await open();
    for (const [page, path] of pages) {
      for (const login of ["thu-ky", "thu-ky-2", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
        const answer = await callLoader(page, world.as(login), path, on(world, "can-bo"));
        expect([login, answer.status, answer.body]).toEqual([login, 403, { requestId: "test-request" }]);
      }
      const stranger = await callLoader(page, world.asNobody(), path);
      expect(stranger.location).toBe(`/dang-nhap?tiep=${encodeURIComponent(path)}`);
      expect((await callLoader(page, world.as("quan-tri"), path, on(world, "can-bo"))).status).toBe(200);
    }
  });

  it("lets nobody else act either, whatever the form asks for", async () => {
    const world = await open();
    const head = await auditHead(world);
    for (const login of ["thu-ky", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      const ctx = world.as(login);
      expect((await callAction(newAccount, ctx, "/quan-tri/tai-khoan/moi", formOf(world))).status).toBe(403);
      const { id } = (await load(world, "can-bo")).memberships[0];
      const version = "1";
      const acts: Record<string, string>[] = [
        { ...formOf(world), intent: "edit", version },
        { intent: "status", status: "disabled", version, name: "" },
        { intent: "reset" },
        { ...formOf(world), intent: "grant", role: "administrator", scope: "system" },
        { intent: "end", held: `${id}:`, lastDay: "" },
      ];
      for (const act of acts) {
        const answer = await callAction(account, ctx, "/quan-tri/tai-khoan/x", act, on(world, "can-bo"));
        expect([login, act.intent, answer.status]).toEqual([login, act.intent, 403]);
      }
    }
    expect(await auditSince(world, head)).toEqual([]);
  });

  it("keeps the form of somebody whose session ended", async () => {
    const world = await open();
    const answer = await callAction(newAccount, world.asNobody(), "/quan-tri/tai-khoan/moi", formOf(world));
    expect(answer.status).toBe(401);
    expect(answer.body.resume.path).toBe("/quan-tri/tai-khoan/moi");
    expect(new URLSearchParams(answer.body.resume.body).get("displayName")).toBe(
      "Cán bộ đầu mối phường Bãi Cháy",
    );
  });
});

describeOnSqlite("making an account on its page", (open) => {
  it("shows the invitation link once, and a form sent again says so", async () => {
    const world = await open();
    const first = await create(world);
    expect(first.status).toBe(201);
    const { href, until } = first.body.created.link;
    expect([new URL(href).origin, until]).toEqual(["http://cot-moc.example", "09:00 07/05/2021"]);
    const token = new URL(href).pathname.replace("/dang-nhap/lien-ket/", "");
    await acceptLink(world.asNobody(), token, chosen);
    expect(await signsIn(world, "bai-chay", chosen.newPassword)).toBe(true);
    const again = await create(world);
    expect(again.body.created).toEqual({ ...first.body.created, link: null });
  });

  it("gives everything back with the problems of both halves", async () => {
    const world = await open();
    const typed = { loginName: "Có Dấu", displayName: "", email: "x", scope: "" };
    const answer = await create(world, typed);
    expect([answer.status, problemsOf(answer)]).toEqual([
      422,
      ["loginName login-name-form", "displayName required", "email not-an-email", "scope required"],
    ]);
    expect(answer.body.values).toMatchObject({
      loginName: ["Có Dấu"],
      title: ["Công chức văn hóa"],
      scope: [""],
    });
  });

  it.each([
    [{ displayName: "Ư".repeat(10_000) }, ["displayName too-long"]],
    [{ title: "x".repeat(121) }, ["title too-long"]],
    [{ loginName: "quan-tri" }, ["loginName login-name-taken"]],
    [{ title: "Gọi 0912 345 678" }, ["title personal-phone"]],
    [{ role: "emperor" }, ["role required"]],
    [{ scope: "unit:nowhere" }, ["scope no-such-place"]],
    [{ from: "31/04/2021" }, ["from no-such-day"]],
    [{ from: "mai" }, ["from not-a-date"]],
    [{ from: "04/05/2021", lastDay: "03/05/2021" }, ["lastDay last-day-before-first"]],
  ])("refuses %j", async (change, problems) => {
    const world = await open();
    const answer = await create(world, change);
    expect([answer.status, problemsOf(answer)]).toEqual([422, problems]);
  });

  it("stores composed letters whatever the keyboard sends, and ignores fields that it does not have", async () => {
    const world = await open();
    const name = "Nguyễn Thị Hòa";
    const twisted = {
      status: "disabled",
      isDemo: "1",
      version: "9",
      must_change_password: "1",
      ["__proto__"]: "x",
    };
    await create(world, { displayName: name.normalize("NFD"), ...twisted });
    const stored = await world.db.read
      .selectFrom("accounts")
      .select(["display_name", "status", "is_demo", "version"])
      .where("login_name", "=", "bai-chay")
      .executeTakeFirst();
    expect(stored).toEqual({ display_name: name.normalize("NFC"), status: "active", is_demo: 0, version: 1 });
  });
});

describeOnSqlite("the page of an account", (open) => {
  it("saves its texts, and shows the loser of a race the stored version", async () => {
    const world = await open();
    const edit = (title: string) =>
      send(world, "can-bo", { ...formOf(world), intent: "edit", version: "1", title });
    expect((await edit("Bản một")).location).toBe(`/quan-tri/tai-khoan/${idOf(world, "can-bo")}`);
    const lost = await edit("Bản hai");
    expect([lost.status, problemsOf(lost)]).toEqual([422, ["form changed-by-other"]]);
    expect(lost.body.problems[0].params).toEqual({ by: "Quản trị hệ thống", at: "09:00 04/05/2021" });
    expect(lost.body.values.title).toEqual(["Bản hai"]);
    expect(await load(world, "can-bo")).toMatchObject({ title: "Bản một", version: 2 });
  });

  it("disables and enables, but not the last administrator", async () => {
    const world = await open();
    const status = (login: string, wanted: string, version: string) =>
      send(world, login, { intent: "status", status: wanted, version, name: "x" });
    await status("can-bo", "disabled", "1");
    expect((await load(world, "can-bo")).state).toBe("disabled");
    await status("can-bo", "active", "2");
    expect((await load(world, "can-bo")).state).toBe("active");
    expect(problemsOf(await status("quan-tri", "disabled", "1"))).toEqual(["form last-administrator"]);
    expect(problemsOf(await status("can-bo", "deleted", "3"))).toEqual(["status not-valid"]);
    expect(problemsOf(await status("can-bo", "disabled", "1"))).toEqual(["form changed-by-other"]);
  });

  it("makes a reset link that is shown once and then only said to be waiting", async () => {
    const world = await open();
    const answer = await send(world, "can-bo", { intent: "reset" });
    expect(answer.status).toBe(201);
    expect(answer.body.link.href).toMatch(/^http:\/\/cot-moc\.example\/dang-nhap\/lien-ket\/[\w-]{43}$/);
    expect((await load(world, "can-bo")).waiting).toEqual({ purpose: "reset", until: "09:00 05/05/2021" });
  });

  it("gives and ends a role", async () => {
    const world = await open();
    await send(world, "can-bo", { ...formOf(world), intent: "grant" });
    const [first, second] = (await load(world, "can-bo")).memberships;
    expect(second).toMatchObject({ role: "member", unit: world.unit("phuong-bai-chay").name, when: "now" });
    const end = { intent: "end", held: `${first.id}:`, lastDay: "03/05/2021" };
    expect((await send(world, "can-bo", end)).status).toBe(302);
    expect((await load(world, "can-bo")).memberships[0]).toMatchObject({
      lastDay: "2021-05-03",
      when: "past",
    });
    expect(problemsOf(await send(world, "can-bo", { ...end, lastDay: "mai" }))).toEqual([
      "lastDay not-a-date",
    ]);
    expect(problemsOf(await send(world, "can-bo", { ...end, held: "" }))[0]).toBe("held required");
    expect(problemsOf(await send(world, "can-bo", { ...end, held: "x:y" }))).toEqual(["held not-valid"]);
    expect((await send(world, "thu-ky", end)).status).toBe(404);
  });

  it("knows no other act and no account that is not there", async () => {
    const world = await open();
    expect(problemsOf(await send(world, "can-bo", { intent: "delete" }))).toEqual(["intent not-valid"]);
    const nowhere = { params: { account: "no-such" } };
    expect((await callLoader(account, world.as("quan-tri"), "/x", nowhere)).status).toBe(404);
    expect((await callAction(account, world.as("quan-tri"), "/x", { intent: "reset" }, nowhere)).status).toBe(
      404,
    );
  });
});

describeOnSqlite("the lists of the administration", (open) => {
  it("read what is looked for from the address, and take nonsense as nothing", async () => {
    const world = await open();
    const find = async (query: string) => {
      const { body } = await callLoader(accounts, world.as("quan-tri"), `/quan-tri/tai-khoan?${query}`);
      return body.accounts.map(({ loginName }: { loginName: string }) => loginName);
    };
    expect(await find("tim=thu%20ky")).toEqual(["thu-ky", "thu-ky-2"]);
    expect(await find("vai-tro=leader&trang-thai=active")).toEqual(["lanh-dao"]);
    expect(await find(`vai-tro=x&trang-thai=y&tim=${"x".repeat(500)}&sau=z`)).toHaveLength(7);
  });

  it("show the audit trail in words of the page, narrowed by the address", async () => {
    const world = await open();
    await invited(world);
    const read = async (query: string) =>
      (await callLoader(audit, world.as("quan-tri"), `/quan-tri/nhat-ky?${query}`)).body;
    const { entries } = await read("viec=account.created&tu=4/5/2021&den=4/5/2021");
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ at: "09:00 04/05/2021", action: "account.created" });
    expect((await read(`nguoi=${idOf(world, "can-bo")}`)).entries).toEqual([]);
    expect((await read("tu=mai")).problems).toEqual([{ field: "from", code: "not-a-date", params: {} }]);
    expect((await read(`viec=${"x".repeat(500)}`)).entries).toHaveLength(1);
  });
});
