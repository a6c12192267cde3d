import { Form, Link } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { fieldProblems } from "~/ui/forms";
import { Button, ButtonLink } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Icon } from "~/ui/kit/icon";
import { Select } from "~/ui/kit/inputs";
import type { AuditPage, AuditSearch } from "~/usecases/audit-log.server";

interface AuditFiltersProps {
  page: Omit<AuditPage, "entries"> & { entries: readonly { subject: string | null }[] };
  names: Record<keyof AuditSearch, string>;
}

/** Narrows the trail by person, action, subject, election and days. */
export function AuditFilters({ page, names }: AuditFiltersProps) {
  const words = useTexts().admin.audit;
  const { search } = page;
  const isNarrowed = Object.values({ ...search, after: "" }).some((value) => value !== "");
  return (
    <Form className="bar">
      <Choices page={page} names={names} />
      <Days page={page} names={names} />
      <Button>{words.apply}</Button>
      {isNarrowed ? (
        <ButtonLink variant="bare" to="/quan-tri/nhat-ky">
          {words.clear}
        </ButtonLink>
      ) : null}
      {search.subject ? <OneSubject name={page.entries[0]?.subject ?? search.subject} /> : null}
    </Form>
  );
}

function Choices({ page, names }: AuditFiltersProps) {
  const words = useTexts().admin.audit;
  const { search } = page;
  const people = page.accounts.map(({ id, name, loginName }) => ({
    value: id,
    label: `${name} (${loginName})`,
  }));
  const campaigns = page.campaigns.map(({ id, name }) => ({ value: id, label: name }));
  const choice = (key: "account" | "action" | "kind" | "campaign", label: string, any: string) => ({
    name: names[key],
    label,
    defaultValue: search[key],
    any: { value: "", label: any },
  });
  const rows = [
    { ...choice("account", words.who, words.anyone), options: people },
    { ...choice("action", words.action, words.anyAction), options: optionsOf(words.actions) },
    { ...choice("kind", words.kind, words.anyKind), options: optionsOf(words.kinds) },
    { ...choice("campaign", words.campaign, words.anyCampaign), options: campaigns },
  ];
  return rows.map(({ any, options, ...row }) => (
    <Select key={row.name} {...row} options={[any, ...options]} />
  ));
}

function Days({ page, names }: AuditFiltersProps) {
  const t = useTexts();
  const problems = fieldProblems(page.problems, t);
  return (["from", "to"] as const).map((key) => (
    <DateInput
      key={key}
      name={names[key]}
      label={t.admin.audit[key]}
      pickerLabel={t.frame.openCalendar}
      defaultValue={page.search[key]}
      error={problems[key]}
    />
  ));
}

/** The trail of one thing; leaving it shows everything again. */
function OneSubject({ name }: { name: string }) {
  const words = useTexts().admin.audit;
  return (
    <Link className="chip" to="/quan-tri/nhat-ky">
      {words.oneSubject(name)}
      <Icon name="close" />
      <span className="sr">{words.clear}</span>
    </Link>
  );
}

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
