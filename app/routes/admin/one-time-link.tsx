import { useTexts } from "~/i18n/texts";
import { TextInput } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";

export interface ShownLink {
  /** The whole address. */
  href: string;
  until: string;
}

/** The link as it is handed over; nobody can see it again. */
export function OneTimeLink({ href, until }: ShownLink) {
  const words = useTexts().admin.link;
  return (
    <Notice kind="ok" live="status" title={words.title}>
      {words.invite} {words.until(until)}
      <TextInput name="link" label={words.field} value={href} readOnly />
    </Notice>
  );
}
