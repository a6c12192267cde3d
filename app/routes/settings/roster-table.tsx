import { Link } from "@remix-run/react";
import { listFilePath } from "~/domain/list-files";
import type { RosterMember } from "~/domain/roster";
import { useTexts } from "~/i18n/texts";
import { ListTable } from "~/ui/lists/list-table";
import type { RosterPage } from "~/usecases/roster.server";

/** The sub-committee in its order; one A4 page on paper. */
export function RosterTable({ page, current }: { page: RosterPage; current: string }) {
  const words = useTexts().settings.roster;
  const numbers = new Map(page.members.map((member, index) => [member.id, index + 1]));
  return (
    <ListTable<RosterMember>
      list="roster"
      file={listFilePath(page.slug, "roster")}
      caption={words.caption}
      rows={page.members}
      rowKey={(member) => member.id}
      rowTone={(member) => (member.id === current ? "now" : undefined)}
      columns={[
        { key: "order", head: words.order, width: "xs", phone: "hide", cell: (one) => numbers.get(one.id) },
        {
          key: "name",
          order: { word: "ten", by: ({ name }) => name },
          head: words.name,
          rowHeader: true,
          cell: (one) => (
            <>
              {page.canEdit ? (
                <Link to={`/${page.slug}/cai-dat/tieu-ban?sua=${one.id}`}>{one.name}</Link>
              ) : (
                one.name
              )}
              {one.accountName ? (
                <span className="sub screen-only">{words.hasAccount(one.accountName)}</span>
              ) : null}
            </>
          ),
        },
        {
          key: "position",
          order: { word: "chuc-danh", by: ({ position }) => position },
          head: words.position,
          phoneLabel: null,
          cell: (one) => one.position,
        },
        {
          key: "agency",
          order: { word: "co-quan", by: ({ agency }) => agency },
          head: words.agency,
          phoneLabel: null,
          cell: (one) => one.agency,
        },
        { key: "areas", head: words.areas, cell: (one) => one.areas.map((area) => area.name).join(", ") },
      ]}
    />
  );
}
