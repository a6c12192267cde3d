import type { AccountDetails } from "~/domain/accounts";
import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import { checkNewPassword, normalPassword } from "~/domain/passwords";
import { listAdministrators } from "~db/queries/memberships.server";
import { issueLink } from "./account-links.server";
import { accountEvent, addAccount, type CreatedAccount, findNameProblems } from "./accounts.server";
import { appendAudit, systemChain } from "./audit.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { addMembership } from "./memberships.server";

/**
 * Makes the installation's first administrator, for the operator at the server's terminal. With a password the
 * account must change it at the first sign-in; without one it gets an invitation link, and a new one when asked again
 * before the first was used. Problems: at form `administrator-exists`; at newPassword those of `checkNewPassword`;
 * those of `findNameProblems`.
 */
export async function createFirstAdministrator(
  ctx: UseCaseContext,
  details: AccountDetails,
  typedPassword: string | null,
): Promise<Outcome<CreatedAccount>> {
  const password = typedPassword === null ? null : normalPassword(typedPassword);
  const names = [details.loginName, details.email ?? ""];
  const weak = password === null ? [] : checkNewPassword(password, "newPassword", names);
  if (weak.length > 0) return refused(...weak);
  const hash = password === null ? null : await ctx.passwords.hash(password);
  const today = civilDateOfInstant(ctx.now());
  return ctx.db.write(systemChain, async (tx) => {
    const administrators = await listAdministrators(tx, today);
    if (administrators.some(({ hasPassword }) => hasPassword)) {
      return refused({ field: "form", code: "administrator-exists" });
    }
    const invited = administrators.find(({ loginName }) => loginName === details.loginName);
    if (invited && hash === null) {
      const link = await issueLink(tx, ctx, invited.id, "invite");
      const { purpose, expiresAt } = link;
      await appendAudit(tx, ctx, accountEvent("account.link-issued", invited.id, { purpose, expiresAt }));
      return done({ accountId: invited.id, link });
    }
    const wrong = await findNameProblems(tx, details, null);
    if (wrong.length > 0) return refused(...wrong);
    const accountId = await addAccount(tx, ctx, details, hash);
    const membership = {
      role: "administrator",
      campaignId: null,
      unitId: null,
      validFrom: today,
      validTo: null,
    } as const;
    await addMembership(tx, ctx, accountId, membership);
    const link = hash === null ? await issueLink(tx, ctx, accountId, "invite") : null;
    const payload = { after: { ...details, role: "administrator", validFrom: today } };
    await appendAudit(tx, ctx, accountEvent("account.created", accountId, payload));
    return done({ accountId, link });
  });
}
