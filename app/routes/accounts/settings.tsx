import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { settingsSchema } from "~/domain/account-forms";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { ButtonLink } from "~/ui/kit/button";
import { Facts } from "~/ui/kit/facts";
import type { PageHandle } from "~/ui/page-title";
import { momentOf } from "~/usecases/instants.server";
import { changeOwnSettings, loadOwnAccount } from "~/usecases/own-account.server";
import { revokeOtherSessions, revokeOwnSession } from "~/usecases/sessions.server";
import { OwnSessions } from "./own-sessions";
import { OwnSettings } from "./own-settings";

export const handle: PageHandle = { title: (t) => t.frame.account };

export const loader = guardedLoader(async ({ ctx }) => {
  const { sessions, ...account } = await loadOwnAccount(ctx);
  const shown = sessions.map(({ createdAt, lastSeenAt, endsAt, ...session }) => ({
    ...session,
    started: momentOf(createdAt),
    seen: momentOf(lastSeenAt),
    ends: momentOf(endsAt),
  }));
  return { ...account, sessions: shown, signOn: ctx.signOn !== null };
});

const intentSchema = z.object({
  intent: z.enum(["settings", "revoke", "revoke-others"], "not-valid"),
  session: z.string().max(60),
});

export const action = guardedAction(async ({ ctx, form }) => {
  const wanted = parseForm(form, intentSchema);
  if (!wanted.ok) return invalid(form, wanted.problems);
  const { intent, session } = wanted.value;
  if (intent === "revoke") {
    await revokeOwnSession(ctx, session);
    return redirectWithFlash("/tai-khoan", { code: "session-revoked" });
  }
  if (intent === "revoke-others") {
    const count = await revokeOtherSessions(ctx);
    return redirectWithFlash("/tai-khoan", { code: "sessions-revoked", params: { count } });
  }
  const parsed = parseForm(form, settingsSchema);
  if (!parsed.ok) return invalid(form, parsed.problems);
  await changeOwnSettings(ctx, parsed.value);
  return redirectWithFlash("/tai-khoan", { code: "settings-saved" });
});

export default function OwnAccount() {
  const account = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.accounts.settings;
  const facts = [
    { term: words.name, value: account.displayName },
    { term: words.login, value: account.loginName },
    { term: words.position, value: account.title },
    { term: words.email, value: account.email ?? "" },
  ].filter(({ value }) => value !== "");
  return (
    <>
      <PageHead
        title={words.title}
        lede={words.ask}
        actions={
          <>
            <ButtonLink to="/tai-khoan/du-lieu">{useTexts().ownData.link}</ButtonLink>
            {account.signOn ? (
              <ButtonLink to="/tai-khoan/dang-nhap-mot-lan">{t.signOn.title}</ButtonLink>
            ) : null}
            <ButtonLink to="/tai-khoan/nhac-viec">{words.reminders}</ButtonLink>
            <ButtonLink to="/tai-khoan/xac-thuc-hai-buoc">{useTexts().secondFactor.title}</ButtonLink>
            <ButtonLink to="/tai-khoan/doi-mat-khau">{words.changePassword}</ButtonLink>
          </>
        }
      />
      <Facts layout="list" facts={facts} />
      <OwnSettings settings={account.settings} />
      <OwnSessions sessions={account.sessions} />
    </>
  );
}
