import { anchorCode } from "~/domain/audit-anchors";
import type { AuditFinding } from "~/domain/audit-findings";
import { hoursBefore } from "~/domain/calendar/civil-date";
import { textsOf } from "~/i18n/texts-of";
import type { Connection } from "~db/client.server";
import { findLastVerification } from "~db/queries/audit-anchors.server";
import { listNames } from "~db/queries/audit-log.server";
import { requireAdministrator } from "./administration.server";
import { systemChain } from "./audit.server";
import type { UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";

/** What the last verification of the audit trail came to, as the administrator reads it. */
export interface AuditState {
  /** null: there was none yet. */
  last: { at: string; entries: number; code: string; isLate: boolean } | null;
  /** In words, the first ones of them. */
  findings: string[];
  count: number;
}

const [shownFindings, patienceHours] = [20, 48];

export async function loadAuditState(ctx: UseCaseContext): Promise<AuditState> {
  const { locale } = requireAdministrator(ctx, "audit.view");
  const last = await findLastVerification(ctx.db.read);
  if (!last) return { last: null, findings: [], count: 0 };
  const findings: AuditFinding[] = JSON.parse(last.findings);
  return {
    last: {
      at: momentOf(last.endedAt),
      entries: last.entries,
      code: anchorCode(last.anchorSeal),
      isLate: last.endedAt < hoursBefore(ctx.now(), patienceHours),
    },
    findings: await findingsInWords(ctx.db.read, findings.slice(0, shownFindings), locale),
    count: findings.length,
  };
}

/** How many signs of tampering the last verification found. */
export async function countAuditFindings({ db }: Pick<UseCaseContext, "db">): Promise<number> {
  const last = await findLastVerification(db.read);
  return last ? (JSON.parse(last.findings) as AuditFinding[]).length : 0;
}

/** Findings as sentences that name the chains by their elections. */
export async function findingsInWords(
  db: Connection,
  findings: readonly AuditFinding[],
  locale: "vi" | "en",
): Promise<string[]> {
  const words = textsOf(locale).admin.trail;
  const nameOf = await chainNames(
    db,
    findings.map(({ chain }) => chain),
    locale,
  );
  return findings.map(({ chain, kind, from, to }) => {
    const where = chain === "" ? words.anchors : words.chain(nameOf(chain));
    return words.findings[kind]({ where, from, to });
  });
}

/** Names of chains: the election's short name, "hệ thống", or the chain's own key where neither is known. */
export async function chainNames(
  db: Connection,
  chains: readonly string[],
  locale: "vi" | "en",
): Promise<(chain: string) => string> {
  const names = await listNames(db, [...new Set(chains)], locale);
  const system = textsOf(locale).admin.trail.system;
  return (chain) => (chain === systemChain ? system : (names.get(chain) ?? chain));
}
