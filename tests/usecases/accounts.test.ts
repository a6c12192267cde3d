import { expect, it } from "vitest";
import { acceptLink, loadLinkPage, resetAccess } from "~/usecases/account-links.server";
import { loadAccount } from "~/usecases/account-pages.server";
import { createAccount, disableAccount, editAccount, enableAccount } from "~/usecases/accounts.server";
import { loadAdministration } from "~/usecases/administration-page.server";
import { AccessDenied, NotFound, SignInNeeded } from "~/usecases/context.server";
import {
  actionsSince,
  auditHead,
  auditSince,
  codesOf,
  idOf,
  signedIn,
  signsIn,
  storedTexts,
} from "../support/accounts";
import { describeOnEngines, describeOnSqlite } from "../support/engines";
import { chosen, invited, newAccount, newDetails } from "../support/invitations";

describeOnEngines("making an account", (open) => {
  it("gives a link with which the person chooses a password and then signs in as what was granted", async () => {
    const world = await open();
    const head = await auditHead(world);
    const { accountId, token } = await invited(world);
    expect(await signsIn(world, "bai-chay", "")).toBe(false);
    expect(await loadLinkPage(world.asNobody(), token)).toEqual({
      purpose: "invite",
      loginName: "bai-chay",
      displayName: newDetails.displayName,
      expiresAt: "2021-05-07T02:00:00.000Z",
    });
    expect(await acceptLink(world.asNobody(), token, chosen)).toEqual({
      ok: true,
      value: { loginName: "bai-chay" },
    });
    const { actor } = await signedIn(world, "baichay@example.vn", chosen.newPassword);
    expect(actor).toMatchObject({ accountId, mustChangePassword: false });
    expect(actor.memberships).toEqual([
      {
        role: "member",
        campaignId: world.campaign.id,
        unitId: world.unit("phuong-bai-chay").id,
        validFrom: "2021-05-04",
        validTo: null,
      },
    ]);
    expect(await actionsSince(world, head)).toEqual([
      "account.created",
      "account.link-used",
      "session.started",
    ]);
  });

  it("stores neither link nor password in the clear, nor tells the audit trail of them", async () => {
    const world = await open();
    const { token } = await invited(world);
    await acceptLink(world.asNobody(), token, chosen);
    const stored = await storedTexts(world);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(chosen.newPassword);
  });

  it("is done once for one form: the second answer has the account but no link", async () => {
    const world = await open();
    const head = await auditHead(world);
    const send = () => createAccount(world.as("quan-tri"), newAccount(world));
    const [first, second] = await Promise.all([send(), send()]);
    if (!first.ok || !second.ok) throw new Error("both are answered");
    expect(first.value.accountId).toBe(second.value.accountId);
    expect([first.value.link, second.value.link].filter((link) => link === null)).toHaveLength(1);
    expect(await actionsSince(world, head)).toEqual(["account.created"]);
    const other = await createAccount(world.as("quan-tri"), newAccount(world, { title: "Khác" }));
    expect(codesOf(other)).toEqual(["form resent-with-changes"]);
  });

  it("refuses names and addresses that others have, and leaves nothing behind", async () => {
    const world = await open();
    await invited(world);
    const head = await auditHead(world);
    const again = await createAccount(world.as("quan-tri"), newAccount(world, {}, "key-2"));
    expect(codesOf(again)).toEqual(["loginName login-name-taken", "email email-taken"]);
    const private_ = newAccount(world, { loginName: "khac", email: null, title: "ĐT 0912 345 678" }, "key-3");
    expect(codesOf(await createAccount(world.as("quan-tri"), private_))).toEqual(["title personal-phone"]);
    expect(await actionsSince(world, head)).toEqual([]);
  });

  it("is refused with the problems of its membership", async () => {
    const world = await open();
    const request = newAccount(world);
    const membership = { ...request.membership, scope: `campaign:${world.campaign.id}`, from: "31/04/2021" };
    expect(codesOf(await createAccount(world.as("quan-tri"), { ...request, membership }))).toEqual([
      "scope unit-role",
      "from no-such-day",
    ]);
  });

  it("is an administrator's alone, like everything about accounts", async () => {
    const world = await open();
    const target = idOf(world, "can-bo");
    for (const login of ["thu-ky", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      const ctx = world.as(login);
      await expect(createAccount(ctx, newAccount(world))).rejects.toThrow(AccessDenied);
      await expect(editAccount(ctx, target, { version: 1, details: newDetails })).rejects.toThrow(
        AccessDenied,
      );
      await expect(disableAccount(ctx, target, 1)).rejects.toThrow(AccessDenied);
      await expect(enableAccount(ctx, target, 1)).rejects.toThrow(AccessDenied);
      await expect(resetAccess(ctx, target)).rejects.toThrow(AccessDenied);
      await expect(loadAccount(ctx, target)).rejects.toThrow(AccessDenied);
      await expect(loadAdministration(ctx)).rejects.toThrow(AccessDenied);
    }
    await expect(createAccount(world.asNobody(), newAccount(world))).rejects.toThrow(SignInNeeded);
  });
});

describeOnEngines("editing an account", (open) => {
  it("writes the new texts with what was before into the audit trail", async () => {
    const world = await open();
    const head = await auditHead(world);
    const accountId = idOf(world, "can-bo");
    expect(
      codesOf(await editAccount(world.as("quan-tri"), accountId, { version: 1, details: newDetails })),
    ).toEqual([]);
    expect(await loadAccount(world.as("quan-tri"), accountId)).toMatchObject({ ...newDetails, version: 2 });
    expect((await auditSince(world, head)).map(({ action, payload }) => [action, payload])).toEqual([
      [
        "account.edited",
        {
          before: {
            loginName: "can-bo",
            displayName: "Cán bộ đầu mối Trung tâm Truyền thông và Văn hóa",
            title: "Cán bộ đầu mối",
            email: null,
          },
          after: newDetails,
        },
      ],
    ]);
  });

  it("changes and tells nothing when the same is sent again", async () => {
    const world = await open();
    const head = await auditHead(world);
    const { loginName, displayName, title, email } = await loadAccount(
      world.as("quan-tri"),
      idOf(world, "can-bo"),
    );
    const same = { version: 1, details: { loginName, displayName, title, email } };
    expect(codesOf(await editAccount(world.as("quan-tri"), idOf(world, "can-bo"), same))).toEqual([]);
    expect(await actionsSince(world, head)).toEqual([]);
  });

  it("lets one of two editors win and tells the other who was faster, and when", async () => {
    const world = await open();
    world.clock.set("2021-05-04T09:40:00.000Z");
    const accountId = idOf(world, "can-bo");
    const edit = (title: string) =>
      editAccount(world.as("quan-tri"), accountId, { version: 1, details: { ...newDetails, title } });
    const outcomes = await Promise.all([edit("Bản một"), edit("Bản hai")]);
    const lost = outcomes.filter((one) => !one.ok);
    expect(lost).toEqual([
      {
        ok: false,
        problems: [
          {
            field: "form",
            code: "changed-by-other",
            params: { by: "Quản trị hệ thống", at: "16:40 04/05/2021" },
          },
        ],
      },
    ]);
    const kept = (await loadAccount(world.as("quan-tri"), accountId)).title;
    expect(kept).toBe(outcomes[0]?.ok ? "Bản một" : "Bản hai");
  });

  it("refuses an account that is not there", async () => {
    const world = await open();
    await expect(
      editAccount(world.as("quan-tri"), "no-such", { version: 1, details: newDetails }),
    ).rejects.toThrow(NotFound);
    await expect(loadAccount(world.as("quan-tri"), "no-such")).rejects.toThrow(NotFound);
  });
});

describeOnSqlite("an account's form that is refused", (open) => {
  it("names an account that is there, a version that was made, and a user name that is free", async () => {
    const world = await open();
    const administrator = world.as("quan-tri");
    const page = await loadAccount(administrator, idOf(world, "can-bo"));
    const { loginName, displayName, title, email, version } = page;
    const edit = (id: string, says: object, seen = version) =>
      editAccount(administrator, id, {
        version: seen,
        details: { loginName, displayName, title, email, ...says },
      });
    await expect(edit("la", {})).rejects.toThrow(NotFound);
    expect(codesOf(await edit(idOf(world, "can-bo"), { loginName: "thu-ky" }))).toEqual([
      "loginName login-name-taken",
    ]);
    // Nobody has changed it: there is no name to give.
    expect(await edit(idOf(world, "can-bo"), { title: "Chuyên viên" }, version + 8)).toMatchObject({
      problems: [{ code: "changed-by-other", params: { by: "", at: "" } }],
    });
    await expect(disableAccount(administrator, "la", 1)).rejects.toThrow(NotFound);
    const head = await auditHead(world);
    expect(codesOf(await enableAccount(administrator, idOf(world, "can-bo"), version))).toEqual([]);
    expect(await actionsSince(world, head)).toEqual([]);
  });
});
