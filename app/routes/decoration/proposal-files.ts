import { readProposalQuery } from "~/domain/decoration-proposals-page";
import { guardedDownload } from "~/server/downloads.server";
import { exportProposals, writeProposals } from "~/usecases/decoration-proposal-papers.server";

/** The lines that the list's address asks for: `?dang=docx` as a paper for the level above, else as a workbook. */
export const loader = guardedDownload(({ ctx, params, url, request }) => {
  const query = readProposalQuery((name) => url.searchParams.get(name) ?? "");
  const write = url.searchParams.get("dang") === "docx" ? writeProposals : exportProposals;
  return write(ctx, params.campaign ?? "", query, request.signal);
});
