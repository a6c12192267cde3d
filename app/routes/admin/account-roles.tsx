import { Form } from "@remix-run/react";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { EmptyState } from "~/ui/kit/empty-state";
import { Select } from "~/ui/kit/inputs";
import { Status } from "~/ui/kit/status";
import { Table } from "~/ui/kit/table";
import type { AccountPage, RoleLine } from "~/usecases/account-pages.server";
import { MembershipFields } from "./membership-fields";
import { usePlaceWords, useRoleWords } from "./role-words";

interface AccountRolesProps {
  account: Omit<AccountPage, "waitingLink">;
  granting: FormAnswer | undefined;
  ending: FormAnswer | undefined;
}

/** What the account may do, where and when; giving another role, and ending one. */
export function AccountRoles({ account, granting, ending }: AccountRolesProps) {
  const words = useTexts().admin.memberships;
  const { memberships } = account;
  return (
    <Section title={words.title}>
      {memberships.length === 0 ? <EmptyState title={words.none} /> : <RoleTable roles={memberships} />}
      <Details summary={words.grantTitle} open={granting !== undefined || memberships.length === 0}>
        <GrantRole account={account} answer={granting} key={memberships.length} />
      </Details>
      {memberships.some(({ when }) => when !== "past") ? (
        <Details summary={words.endTitle} open={ending !== undefined}>
          <EndRole roles={memberships.filter(({ when }) => when !== "past")} answer={ending} />
        </Details>
      ) : null}
    </Section>
  );
}

const whenKinds = { now: "ok", future: "waiting", past: "none" } as const;

function RoleTable({ roles }: { roles: readonly RoleLine[] }) {
  const t = useTexts();
  const words = t.admin.memberships;
  const placeOf = usePlaceWords();
  const daysOf = ({ from, lastDay }: RoleLine) =>
    words.days({ from: formatDay(from), last: lastDay && formatDay(lastDay) });
  return (
    <Table
      caption={words.title}
      captionHidden
      rows={roles}
      rowKey={({ id }) => id}
      rowTone={({ when }) => (when === "past" ? "off" : undefined)}
      columns={[
        { key: "role", head: words.columns.role, rowHeader: true, cell: ({ role }) => t.frame.roles[role] },
        { key: "scope", head: words.columns.scope, phoneLabel: null, cell: placeOf },
        { key: "days", head: words.columns.days, phone: "start", cell: daysOf },
        {
          key: "when",
          head: words.columns.when,
          phone: "end",
          cell: ({ when }) => <Status kind={whenKinds[when]}>{words.when[when]}</Status>,
        },
      ]}
    />
  );
}

interface GrantRoleProps {
  account: AccountRolesProps["account"];
  answer: FormAnswer | undefined;
}

function GrantRole({ account, answer }: GrantRoleProps) {
  const t = useTexts();
  return (
    <div className="cols">
      <Form method="post" className="form c-6">
        <input type="hidden" name="intent" value="grant" />
        <input type="hidden" name="_key" value={typed(answer, "_key") || account.formKey} />
        <MembershipFields
          choices={account.choices}
          answer={answer}
          problems={fieldProblems(answer?.problems, t)}
        />
        <div className="acts">
          <Button variant="go">{t.admin.memberships.grant}</Button>
        </div>
      </Form>
    </div>
  );
}

interface EndRoleProps {
  roles: readonly RoleLine[];
  answer: FormAnswer | undefined;
}

/** Each choice carries the end that the reader saw, so that nobody's newer one is lost. */
function EndRole({ roles, answer }: EndRoleProps) {
  const t = useTexts();
  const words = t.admin.memberships;
  const roleWords = useRoleWords();
  const problems = fieldProblems(answer?.problems, t);
  const options = roles.map((held) => ({
    value: `${held.id}:${held.validTo ?? ""}`,
    label: roleWords(held),
  }));
  return (
    <div className="cols">
      <Form method="post" className="form c-6">
        <input type="hidden" name="intent" value="end" />
        <Select
          name="held"
          label={words.role}
          defaultValue={typed(answer, "held")}
          options={options.length > 1 ? [{ value: "", label: words.choose }, ...options] : options}
          error={problems.held}
        />
        <DateInput
          name="lastDay"
          id="end-last-day"
          label={words.lastDay}
          hint={words.endHint}
          pickerLabel={t.frame.openCalendar}
          defaultValue={typed(answer, "lastDay")}
          error={problems.lastDay}
        />
        <div className="acts">
          <Button variant="danger">{words.endTitle}</Button>
        </div>
      </Form>
    </div>
  );
}
