import type { RosterMember } from "~/domain/roster";
import { usualPositions } from "~/domain/roster-positions";
import { LONGEST_ROSTER } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, typedAll } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { CheckboxGroup } from "~/ui/kit/choices";
import { Details } from "~/ui/kit/details";
import { Select, TextInput } from "~/ui/kit/inputs";
import type { RosterPage } from "~/usecases/roster.server";
import { answerFor, SettingsForm, useFields } from "./form-parts";

interface MemberFormProps {
  page: RosterPage;
  /** null: a new one. */
  member: RosterMember | null;
  answer: FormAnswer | undefined;
}

/** One member: name, position, agency, units in charge, place in the list. */
export function MemberForm({ page, member, answer }: MemberFormProps) {
  const t = useTexts();
  const words = t.settings.roster;
  const intent = member ? "edit" : "add";
  const own = answerFor(answer, intent);
  const { field } = useFields(intent, own);
  return (
    <SettingsForm prefix={intent} answer={own} hidden={hiddenOf(page, member)}>
      <Person member={member} answer={own} intent={intent} />
      <Place page={page} member={member} answer={own} intent={intent} />
      <Details summary={words.areas} open={(member?.areas.length ?? 0) > 0 || own !== undefined}>
        <CheckboxGroup
          {...field("areas")}
          legend={words.areas}
          hint={words.areasHint}
          layout="columns"
          defaultValues={typedAll(own, "areas", member?.areas.map((area) => area.key) ?? [])}
          options={page.units.map(({ key, name }) => ({ value: key, label: name }))}
        />
      </Details>
      <div className="acts">
        <Button variant="go" name="intent" value={intent}>
          {member ? words.save : words.add}
        </Button>
        {member ? (
          <Button variant="danger" name="intent" value="remove">
            {words.remove}
          </Button>
        ) : null}
      </div>
    </SettingsForm>
  );
}

/** Who it is, in which position, from where. */
function Person({ member, answer, intent }: Omit<MemberFormProps, "page"> & { intent: string }) {
  const words = useTexts().settings.roster;
  const { field } = useFields(intent, answer);
  return (
    <>
      <div className="cols tight">
        <TextInput
          {...field("name", member?.name)}
          fieldClass="c-4"
          label={words.name}
          hint={words.nameHint}
          maxLength={LONGEST_ROSTER.name}
          required
        />
        <TextInput
          {...field("position", member?.position)}
          fieldClass="c-4"
          label={words.position}
          maxLength={LONGEST_ROSTER.position}
          list="usual-positions"
          required
        />
        <TextInput
          {...field("agency", member?.agency)}
          fieldClass="c-4"
          label={words.agency}
          maxLength={LONGEST_ROSTER.agency}
        />
      </div>
      <datalist id="usual-positions">
        {usualPositions.map((position) => (
          <option key={position} value={position} />
        ))}
      </datalist>
    </>
  );
}

/** The order and the account. */
function Place({ page, member, answer, intent }: MemberFormProps & { intent: string }) {
  const words = useTexts().settings.roster;
  const { field } = useFields(intent, answer);
  const at = member ? page.members.findIndex((one) => one.id === member.id) : page.members.length;
  const others = page.members.filter((one) => one.id !== member?.id);
  return (
    <div className="cols tight">
      <Select
        {...field("before", page.members[at + 1]?.id)}
        fieldClass="c-4"
        label={words.before}
        options={[
          ...others.map(({ id, name }) => ({ value: id, label: name })),
          { value: "", label: words.atEnd },
        ]}
      />
      <Select
        {...field("accountId", member?.accountId ?? "")}
        fieldClass="c-4"
        label={words.account}
        options={[
          { value: "", label: words.noAccount },
          ...page.accounts.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </div>
  );
}

function hiddenOf(page: RosterPage, member: RosterMember | null): Record<string, string> {
  if (!member) return { _key: page.formKey };
  return { _key: page.formKey, member: member.id, _version: String(member.version) };
}
