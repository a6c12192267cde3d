import { useTexts } from "~/i18n/texts";
import { Button } from "../kit/button";
import { Notice } from "../kit/notice";
import { deviceMoment } from "./device-time";
import type { KeptDraft } from "./use-kept-draft";

/** "Có bản nháp lúc 16:42 · Khôi phục / Bỏ", above the form that the draft is of. */
export function DraftBar({ draft }: { draft: KeptDraft }) {
  const { offline: words } = useTexts();
  if (draft.isUnkept) return <p className="f-hint">{words.draft.unkept}</p>;
  if (!draft.offered) return null;
  const { savedAt, restore, drop } = draft.offered;
  return (
    <Notice
      live="status"
      actions={
        <>
          <Button type="button" size="sm" onClick={restore}>
            {words.draft.restore}
          </Button>
          <Button type="button" size="sm" variant="bare" onClick={drop}>
            {words.draft.drop}
          </Button>
        </>
      }
    >
      {words.draft.offered(deviceMoment(savedAt))}
    </Notice>
  );
}
