import { formatNumber } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import type { BulkPreview } from "~/usecases/outputs-bulk.server";

/** What would change and what stays, with the button that does it on exactly this list. */
export function BulkPreviewed({ preview, act }: { preview: BulkPreview; act: string }) {
  const words = useTexts().bulk;
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const { ready, total, left } = preview;
  const apply = act === "withdraw" ? words.applyWithdraw : words.apply;
  const finding =
    ready === 0
      ? words.noneReady
      : ready === total
        ? words.allReady(number(total))
        : words.ready({ ready: number(ready), total: number(total) });
  return (
    <>
      <Notice kind={ready === 0 ? "bad" : left.length > 0 ? "warn" : "ok"} live="status" title={finding}>
        {left.length > 0 ? (
          <>
            {words.stays}
            <ul>
              {left.map(({ code, count, codes }) => (
                <li key={code}>
                  {words.stay({
                    n: number(count),
                    why: words.why[code] ?? words.whyElse,
                    codes: codes.join(", "),
                    more: count > codes.length,
                  })}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </Notice>
      {ready > 0 ? (
        <div className="acts">
          <input type="hidden" name="seen" value={preview.seen} />
          <Button variant={act === "withdraw" ? "danger" : "go"} name="intent" value="apply">
            {apply(number(ready))}
          </Button>
        </div>
      ) : null}
    </>
  );
}
