import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { RosterMember } from "~/domain/roster";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { loadRoster, type RosterPage } from "~/usecases/roster.server";
import { BothTexts } from "./form-parts";
import { changeRoster } from "./roster-change.server";
import { MemberForm } from "./roster-forms";
import { PasteForm } from "./roster-paste";
import { RosterTable } from "./roster-table";
import { memberInWords } from "./roster-words";
import { SettingsHead } from "./settings-head";

export const handle: PageHandle = { title: (t) => t.settings.roster.title };

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const page = await loadRoster(ctx, params.campaign ?? "");
  return { page, asked: url.searchParams.get("sua") ?? "", draft: draft?.fields() ?? null };
});

export const action = guardedAction(
  async ({ ctx, params, form }) => changeRoster(ctx, params.campaign ?? "", form),
  "campaign.settings",
);

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function Roster() {
  const { page, asked, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const words = useTexts().settings.roster;
  const wanted = answer?.values.member?.[0] ?? asked;
  const member = page.canEdit ? page.members.find((one) => one.id === wanted) : undefined;
  const lede = words.lede({ members: page.members.length, committee: page.committee });
  return (
    <>
      {page.canEdit ? (
        <SettingsHead slug={page.slug} title={words.title} lede={lede} />
      ) : (
        <PageHead title={words.title} compounds={["Tiểu ban"]} lede={lede} />
      )}
      {member ? <EditedMember page={page} member={member} answer={answer} /> : null}
      {page.members.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
      ) : (
        <RosterTable page={page} current={member?.id ?? ""} />
      )}
      <div className="screen-only set-more">
        {page.members.length > 0 && page.unassigned.length > 0 ? (
          <Notice kind="warn">
            {words.unassigned({ n: page.unassigned.length, names: page.unassigned.join(", ") })}
          </Notice>
        ) : null}
        {page.canEdit && !member ? <NewMembers page={page} answer={answer} /> : null}
      </div>
    </>
  );
}

function EditedMember(props: { page: RosterPage; member: RosterMember; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.settings.roster;
  const { page, member, answer } = props;
  const list = `/${page.slug}/cai-dat/tieu-ban`;
  return (
    <>
      <BothTexts answer={answer} stored={memberInWords(member, page, t)} />
      <Section
        title={words.editTitle(member.name)}
        action={
          <ButtonLink variant="bare" size="sm" to={list}>
            {words.cancel}
          </ButtonLink>
        }
      >
        <MemberForm key={`${member.id} ${member.version}`} {...props} />
      </Section>
    </>
  );
}

function NewMembers({ page, answer }: { page: RosterPage; answer: FormAnswer | undefined }) {
  const words = useTexts().settings.roster;
  return (
    <>
      <Section className="adds" title={words.addTitle}>
        <MemberForm key={page.members.length} page={page} member={null} answer={answer} />
      </Section>
      <Section className="adds" title={words.pasteTitle}>
        <PasteForm key={page.members.length} page={page} answer={answer} />
      </Section>
    </>
  );
}
