import { Link } from "@remix-run/react";
import { TEMPLATES } from "~/domain/milestone-templates";
import type { TimelinePage } from "~/domain/timeline-page";
import { useTexts } from "~/i18n/texts";
import { ButtonLink } from "~/ui/kit/button";
import { Menu, MenuItem } from "~/ui/kit/menu";
import { type TimelineAddress, timelinePath } from "./address";

interface ActionsProps {
  page: TimelinePage;
  address: TimelineAddress;
  isAdding: boolean;
}

/** What can be done with the whole timeline: a milestone more, the frozen plan, the trash. */
export function TimelineActions({ page, address, isAdding }: ActionsProps) {
  const { timeline: words, feeds } = useTexts();
  const adding = (template: string) => timelinePath(page.slug, { ...address, isAdding: true, template });
  return (
    <>
      {page.canAdd && !isAdding ? (
        <ButtonLink icon="plus" to={adding("")}>
          {words.add}
        </ButtonLink>
      ) : null}
      {page.canAdd ? (
        <Menu icon="plus" label={words.templates.title}>
          {TEMPLATES.map(({ key }) => (
            <MenuItem key={key}>
              <Link to={adding(key)}>{words.templates.names[key]}</Link>
            </MenuItem>
          ))}
        </Menu>
      ) : null}
      <ButtonLink to={`/${page.slug}/lich/dang-ky`}>{feeds.title}</ButtonLink>
      <ButtonLink to={`/${page.slug}/ke-hoach/goc`}>{words.baseline.title}</ButtonLink>
      {page.canAdd ? (
        <ButtonLink variant="bare" to={`/${page.slug}/lich/thung-rac`}>
          {words.trash.title}
        </ButtonLink>
      ) : null}
    </>
  );
}
