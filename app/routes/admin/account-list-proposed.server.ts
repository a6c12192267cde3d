import { proposedAccountList } from "~/domain/account-list";
import { accountList as en } from "~/i18n/en/account-list";
import type { Locale } from "~/i18n/texts";
import { accountList as vi } from "~/i18n/vi/account-list";
import type { AccountListPage } from "~/usecases/account-list.server";

/** The list that stands in the field before anything is typed: who is still missing in that election. */
export function proposedLines(missing: AccountListPage["missing"], locale: Locale): string {
  const words = locale === "en" ? en : vi;
  return proposedAccountList(words.head, missing, words);
}
