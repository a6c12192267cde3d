import type { EvidenceItem } from "~/domain/evidence";
import type { Texts } from "~/i18n/texts";

/** "Ảnh 2 của KQ-2021-0896". */
export function evidenceName(item: Pick<EvidenceItem, "kind">, at: number, code: string, t: Texts): string {
  return t.evidence[item.kind]({ place: at + 1, code });
}
