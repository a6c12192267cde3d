import { Form } from "@remix-run/react";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { EmptyState } from "~/ui/kit/empty-state";
import { Status } from "~/ui/kit/status";
import { Table } from "~/ui/kit/table";
import type { AccountPage, RoleLine } from "~/usecases/account-pages.server";
import { MembershipFields } from "./membership-fields";
import { usePlaceWords } from "./role-words";

interface AccountRolesProps {
  account: Omit<AccountPage, "waitingLink">;
  granting: FormAnswer | undefined;
  ending: FormAnswer | undefined;
}

/** What the account may do, where and when; giving another role, and ending one. */
export function AccountRoles({ account, granting, ending }: AccountRolesProps) {
  const t = useTexts();
  const words = t.admin.memberships;
  return (
    <Section title={words.title}>
      {account.memberships.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <RoleTable roles={account.memberships} ending={ending} />
      )}
      <Details summary={words.grantTitle} open={granting !== undefined || account.memberships.length === 0}>
        <div className="cols">
          <Form method="post" className="form c-6" key={account.memberships.length}>
            <input type="hidden" name="intent" value="grant" />
            <input type="hidden" name="_key" value={typed(granting, "_key") || account.formKey} />
            <MembershipFields
              choices={account.choices}
              answer={granting}
              problems={fieldProblems(granting?.problems, t)}
            />
            <div className="acts">
              <Button>{words.grant}</Button>
            </div>
          </Form>
        </div>
      </Details>
    </Section>
  );
}

const whenKinds = { now: "ok", future: "waiting", past: "none" } as const;

function RoleTable({ roles, ending }: { roles: readonly RoleLine[]; ending: FormAnswer | undefined }) {
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
        { key: "days", head: words.columns.days, phoneLabel: null, cell: daysOf },
        {
          key: "when",
          head: words.columns.when,
          phone: "end",
          cell: ({ when }) => <Status kind={whenKinds[when]}>{words.when[when]}</Status>,
        },
        {
          key: "end",
          head: words.end,
          phoneLabel: null,
          cell: (held) =>
            held.when === "past" ? null : (
              <EndRole
                held={held}
                name={`${t.frame.roles[held.role]}, ${placeOf(held)}`}
                answer={ending?.values.membership?.[0] === held.id ? ending : undefined}
              />
            ),
        },
      ]}
    />
  );
}

interface EndRoleProps {
  held: RoleLine;
  name: string;
  answer: FormAnswer | undefined;
}

function EndRole({ held, name, answer }: EndRoleProps) {
  const t = useTexts();
  const words = t.admin.memberships;
  return (
    <Details summary={words.endTitle} open={answer !== undefined}>
      <Form method="post" className="form" aria-label={`${words.endTitle}: ${name}`}>
        <input type="hidden" name="intent" value="end" />
        <input type="hidden" name="membership" value={held.id} />
        <input type="hidden" name="was" value={held.validTo ?? ""} />
        <DateInput
          name="lastDay"
          id={`last-day-${held.id}`}
          label={words.lastDay}
          hint={words.endHint}
          pickerLabel={t.frame.openCalendar}
          defaultValue={typed(answer, "lastDay")}
          error={fieldProblems(answer?.problems, t).lastDay}
        />
        <Button size="sm" variant="danger" aria-label={`${words.end}: ${name}`}>
          {words.end}
        </Button>
      </Form>
    </Details>
  );
}
