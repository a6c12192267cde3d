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
  const t = useTexts();
  const words = t.admin.audit;
  const { search } = page;
  const problems = fieldProblems(page.problems, t);
  const isNarrowed = Object.values({ ...search, after: "" }).some((value) => value !== "");
  return (
    <Form className="bar">
      <Select
        name={names.account}
        label={words.who}
        defaultValue={search.account}
        options={[
          { value: "", label: words.anyone },
          ...page.accounts.map(({ id, name, loginName }) => ({ value: id, label: `${name} (${loginName})` })),
        ]}
      />
      <Select
        name={names.action}
        label={words.action}
        defaultValue={search.action}
        options={[{ value: "", label: words.anyAction }, ...optionsOf(words.actions)]}
      />
      <Select
        name={names.kind}
        label={words.kind}
        defaultValue={search.kind}
        options={[{ value: "", label: words.anyKind }, ...optionsOf(words.kinds)]}
      />
      <Select
        name={names.campaign}
        label={words.campaign}
        defaultValue={search.campaign}
        options={[
          { value: "", label: words.anyCampaign },
          ...page.campaigns.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <DateInput
        name={names.from}
        label={words.from}
        pickerLabel={t.frame.openCalendar}
        defaultValue={search.from}
        error={problems.from}
      />
      <DateInput
        name={names.to}
        label={words.to}
        pickerLabel={t.frame.openCalendar}
        defaultValue={search.to}
        error={problems.to}
      />
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
