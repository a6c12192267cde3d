import type { AccountDetails } from "~/domain/accounts";
import { resetAccess } from "~/usecases/account-links.server";
import { createAccount } from "~/usecases/accounts.server";
import type { World } from "./world";

/** An account that the world does not have. */
export const newDetails: AccountDetails = {
  loginName: "bai-chay",
  displayName: "Cán bộ đầu mối phường Bãi Cháy",
  title: "Công chức văn hóa",
  email: "baichay@example.vn",
};

export const chosen = { newPassword: "con trâu đi bừa sớm", newPasswordAgain: "con trâu đi bừa sớm" };

/** Asks for that account as a member in Bãi Cháy. */
export const newAccount = (world: World, change: Partial<AccountDetails> = {}, key = "key-1") => ({
  key,
  details: { ...newDetails, ...change },
  membership: {
    role: "member" as const,
    scope: `unit:${world.unit("phuong-bai-chay").id}`,
    from: "04/05/2021",
    lastDay: "",
  },
});

/** Makes that account; nobody has used its link yet. */
export async function invited(world: World): Promise<{ accountId: string; token: string }> {
  const outcome = await createAccount(world.as("quan-tri"), newAccount(world));
  if (!outcome.ok || !outcome.value.link) throw new Error("the account was not created");
  return { accountId: outcome.value.accountId, token: outcome.value.link.token };
}

export async function resetLink(world: World, accountId: string): Promise<string> {
  const outcome = await resetAccess(world.as("quan-tri"), accountId);
  if (!outcome.ok) throw new Error("no link was made");
  return outcome.value.token;
}
