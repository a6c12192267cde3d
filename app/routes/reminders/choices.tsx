import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { agendaKinds } from "~/domain/agenda";
import { reminderSettingsSchema } from "~/domain/reminder-forms";
import { type ReminderSetting, reminderDays } from "~/domain/reminders";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText, typedAll } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Checkbox, CheckboxGroup } from "~/ui/kit/choices";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import {
  loadReminderSettings,
  type ReminderSettingsPage,
  saveReminderSettings,
} from "~/usecases/reminder-settings.server";

export const handle: PageHandle = { title: (t) => t.reminders.choices.title };

const path = "/tai-khoan/nhac-viec";

export const loader = guardedLoader(async ({ ctx }) => loadReminderSettings(ctx));

export const action = guardedAction(async ({ ctx, form }) => {
  const parsed = parseForm(form, reminderSettingsSchema);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await saveReminderSettings(ctx, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems, 409);
  return redirectWithFlash(path, { code: "reminder-settings-saved", params: outcome.value });
});

export default function ReminderChoices() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTexts();
  const words = t.reminders.choices;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.frame.account, to: "/tai-khoan" }, { label: words.title }]}
        crumbsLabel={words.crumbs}
        lede={words.lede}
      />
      <p>{whereTo(page, words)}</p>
      {page.campaigns.length === 0 ? <Notice>{words.none}</Notice> : null}
      {page.campaigns.map((campaign) => (
        <CampaignChoices
          key={`${campaign.slug} ${campaign.seen}`}
          campaign={campaign}
          answer={answer?.values.campaign?.[0] === campaign.slug ? answer : undefined}
        />
      ))}
    </>
  );
}

function whereTo(
  { email, sendsMail }: ReminderSettingsPage,
  words: ReturnType<typeof useChoiceWords>,
): string {
  if (!sendsMail) return words.noServer;
  return email === null ? words.noEmail : words.mailTo(email);
}

const useChoiceWords = () => useTexts().reminders.choices;

type CampaignChoice = ReminderSettingsPage["campaigns"][number];

function CampaignChoices({ campaign, answer }: { campaign: CampaignChoice; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.reminders.choices;
  const { slug, name, settings, seen } = campaign;
  const byMail = agendaKinds.filter((kind) => settings[kind].byMail);
  return (
    <Section title={name} action={<Link to={`/${slug}/nhac-viec`}>{words.open}</Link>}>
      <Form method="post" className="form">
        <input type="hidden" name="campaign" value={slug} />
        <input type="hidden" name="seen" value={seen} />
        {answer?.problems.map((problem) => (
          <Notice key={problem.code} kind="bad" live="alert" title={problemText(problem, t)} />
        ))}
        {agendaKinds.map((kind) => (
          <div key={kind}>
            <CheckboxGroup
              name={kind}
              id={`${slug}-${kind}`}
              layout="row"
              legend={words.kinds[kind]}
              hint={answer ? storedWords(settings[kind], words) : undefined}
              defaultValues={typedAll(answer, kind, settings[kind].days.map(String))}
              options={reminderDays.map((day) => ({ value: String(day), label: words.days(day) }))}
            />
            <Checkbox
              name="mail"
              id={`${slug}-${kind}-mail`}
              value={kind}
              label={words.mail}
              defaultChecked={typedAll(answer, "mail", byMail).includes(kind)}
            />
          </div>
        ))}
        <div className="acts">
          <Button variant="go">{words.save}</Button>
        </div>
      </Form>
    </Section>
  );
}

/** The other text, beside what was ticked and could not be saved. */
function storedWords({ days, byMail }: ReminderSetting, words: ReturnType<typeof useChoiceWords>): string {
  return words.stored({
    days: days.length > 0 ? days.map(words.days).join(", ") : words.noDays,
    mail: byMail ? words.withMail : words.withoutMail,
  });
}
