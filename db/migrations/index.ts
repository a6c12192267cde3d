import type { Migration, MigrationProvider } from "kysely";
import { accounts } from "./m20261122a_accounts";
import { campaigns } from "./m20261122b_campaigns";
import { outputs } from "./m20261122c_outputs";
import { filesAndJobs } from "./m20261122d_files_jobs";
import { setUp } from "./m20261122e_set_up";
import { milestones } from "./m20261122f_milestones";
import { rounds } from "./m20261122g_rounds";
import { holidays } from "./m20261122h_holidays";
import { feeds } from "./m20261122i_feeds";
import { reminders } from "./m20261122j_reminders";
import { documents } from "./m20261122k_documents";
import { campaignDrafts } from "./m20261122l_campaign_drafts";
import { imports } from "./m20261122m_imports";
import { evidence } from "./m20261122n_evidence";
import { receipts } from "./m20261122o_receipts";
import { search } from "./m20261122p_search";
import { pasteMappings } from "./m20261122q_paste_mappings";
import { targetRules } from "./m20261122r_target_rules";
import { reviews } from "./m20261122s_reviews";
import { savedViews } from "./m20261122u_saved_views";
import { tasks } from "./m20261122v_tasks";
import { ownFeeds } from "./m20261122w_own_feeds";
import { weeklyReports } from "./m20261122y_weekly_reports";
import { reportChasing } from "./m20261122za_report_chasing";
import { reportParts } from "./m20261122zb_report_parts";
import { meetings } from "./m20261122zc_meetings";
import { briefings } from "./m20261122zd_briefings";
import { decoration } from "./m20261122ze_decoration";
import { decorationProposals } from "./m20261122zg_decoration_proposals";
import { readiness } from "./m20261122zh_readiness";
import { organisations } from "./m20261122zi_organisations";
import { rebuttalCases } from "./m20261122zj_rebuttal_cases";
import { opinion } from "./m20261122zk_opinion";
import { opinionSynthesis } from "./m20261122zl_opinion_synthesis";
import { keeping } from "./m20261122zm_keeping";
import { interventionMarks } from "./m20261122zo_intervention_marks";
import { mapAndReadiness } from "./m20261122zp_map_and_readiness";
import { secondFactor } from "./m20261122zq_second_factor";
import { accountIdentities } from "./m20261122zr_account_identities";
import { backups } from "./m20261122zs_backups";
import { auditAnchors } from "./m20261122zt_audit_anchors";
import { closing } from "./m20261122zx_closing";
import { notices } from "./m20261122zy_notices";

/** Every migration by its dated name, in order. Frozen once landed; listed by hand because a folder scan fails under Vitest. */
export const migrations: Record<string, Migration> = {
  "20261122a_accounts": accounts,
  "20261122b_campaigns": campaigns,
  "20261122c_outputs": outputs,
  "20261122d_files_jobs": filesAndJobs,
  "20261122e_set_up": setUp,
  "20261122f_milestones": milestones,
  "20261122g_rounds": rounds,
  "20261122h_holidays": holidays,
  "20261122i_feeds": feeds,
  "20261122j_reminders": reminders,
  "20261122k_documents": documents,
  "20261122l_campaign_drafts": campaignDrafts,
  "20261122m_imports": imports,
  "20261122n_evidence": evidence,
  "20261122o_receipts": receipts,
  "20261122p_search": search,
  "20261122q_paste_mappings": pasteMappings,
  "20261122r_target_rules": targetRules,
  "20261122s_reviews": reviews,
  "20261122u_saved_views": savedViews,
  "20261122v_tasks": tasks,
  "20261122w_own_feeds": ownFeeds,
  "20261122y_weekly_reports": weeklyReports,
  "20261122za_report_chasing": reportChasing,
  "20261122zb_report_parts": reportParts,
  "20261122zc_meetings": meetings,
  "20261122zd_briefings": briefings,
  "20261122ze_decoration": decoration,
  "20261122zg_decoration_proposals": decorationProposals,
  "20261122zh_readiness": readiness,
  "20261122zi_organisations": organisations,
  "20261122zj_rebuttal_cases": rebuttalCases,
  "20261122zk_opinion": opinion,
  "20261122zl_opinion_synthesis": opinionSynthesis,
  "20261122zm_keeping": keeping,
  "20261122zo_intervention_marks": interventionMarks,
  "20261122zp_map_and_readiness": mapAndReadiness,
  "20261122zq_second_factor": secondFactor,
  "20261122zr_account_identities": accountIdentities,
  "20261122zs_backups": backups,
  "20261122zt_audit_anchors": auditAnchors,
  "20261122zx_closing": closing,
  "20261122zy_notices": notices,
};

export const migrationProvider: MigrationProvider = { getMigrations: async () => migrations };
