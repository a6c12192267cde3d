import { type Actor, noSession } from "~/usecases/context.server";
import type { Database } from "~db/client.server";
import { listAccounts } from "~db/queries/accounts.server";
import { listMemberships } from "~db/queries/memberships.server";

/** Everybody who has an account, by login name, as if signed in: for programs that act in their stead. */
export async function actorsOf(db: Database): Promise<ReadonlyMap<string, Actor>> {
  const accounts = await listAccounts(db.read);
  const memberships = await listMemberships(db.read);
  return new Map(
    accounts.map((account): [string, Actor] => [
      account.loginName,
      {
        ...noSession,
        accountId: account.id,
        sessionId: `session-of-${account.loginName}`,
        loginName: account.loginName,
        displayName: account.displayName,
        locale: account.locale,
        theme: account.theme,
        mustChangePassword: account.mustChangePassword,
        memberships: memberships.filter((held) => held.accountId === account.id),
      },
    ]),
  );
}
