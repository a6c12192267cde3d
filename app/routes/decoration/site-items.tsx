import type { SiteItemLine, SitePage } from "~/domain/decoration-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { type Column, Table } from "~/ui/kit/table";

/** What is planned at the site: how many are up, who does it, by when, with which approved wording. */
export function SiteItems({ page: { items } }: { page: SitePage }) {
  const t = useTexts();
  const { site: words, kinds } = t.decoration;
  const sizeOf = ({ size, faces }: SiteItemLine) =>
    [size && words.metres(size), faces && words.faces(faces)].filter(Boolean).join(", ");
  return (
    <Table<SiteItemLine>
      caption={words.items}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "item",
          head: words.itemColumns.item,
          rowHeader: true,
          cell: (item) => (
            <>
              {kinds[item.kind]}
              {sizeOf(item) ? <span className="sub">{sizeOf(item)}</span> : null}
            </>
          ),
        },
        {
          key: "done",
          head: words.itemColumns.done,
          numeric: true,
          width: "s",
          cell: ({ done, quantity }) => `${done}/${quantity}`,
        },
        ...itemFacts(t),
      ]}
    />
  );
}

/** Who does it, by when, with which approved wording. */
function itemFacts(t: Texts): Column<SiteItemLine>[] {
  const words = t.decoration.site;
  return [
    {
      key: "doer",
      head: words.itemColumns.doer,
      width: "m",
      cell: ({ doer }) => doer || words.own,
    },
    {
      key: "due",
      head: words.itemColumns.due,
      width: "s",
      cell: ({ dueOn, hasOwnDay }) => (
        <>
          {dueOn ? <span className="nb">{formatDay(dueOn)}</span> : "—"}
          {dueOn && !hasOwnDay ? <span className="sub">{words.dueDefault}</span> : null}
        </>
      ),
    },
    {
      key: "design",
      head: words.itemColumns.design,
      width: "l",
      cell: ({ design, isDesignEnded }) => (
        <>
          {design || <span className="muted">{words.noDesign}</span>}
          {isDesignEnded ? <span className="sub">{words.designEnded}</span> : null}
        </>
      ),
    },
  ];
}
