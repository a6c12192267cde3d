import { Link } from "@remix-run/react";
import type { RosterMember } from "~/domain/roster";
import { useTexts } from "~/i18n/texts";
import { Table } from "~/ui/kit/table";
import type { RosterPage } from "~/usecases/roster.server";

/** The sub-committee in its order; one A4 page on paper. */
export function RosterTable({ page, current }: { page: RosterPage; current: string }) {
  const words = useTexts().settings.roster;
  const numbers = new Map(page.members.map((member, index) => [member.id, index + 1]));
  return (
    <Table<RosterMember>
      caption={words.caption}
      rows={page.members}
      rowKey={(member) => member.id}
      rowTone={(member) => (member.id === current ? "now" : undefined)}
      columns={[
        { key: "order", head: words.order, width: "xs", phone: "hide", cell: (one) => numbers.get(one.id) },
        {
          key: "name",
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
        { key: "position", head: words.position, phoneLabel: null, cell: (one) => one.position },
        { key: "agency", head: words.agency, phoneLabel: null, cell: (one) => one.agency },
        { key: "areas", head: words.areas, cell: (one) => one.areas.map((area) => area.name).join(", ") },
      ]}
    />
  );
}
