import type { MilestoneKey, MilestoneRule } from "~/domain/law/edition";

/** The law's milestones in a few words, for the picture; their full names are data of the law edition. */
export const shortNames: Record<MilestoneKey, string> = {
  "election-day-announced": "Công bố ngày bầu cử",
  "na-structure-projected": "Dự kiến cơ cấu ĐBQH",
  "pc-structure-projected": "Dự kiến cơ cấu HĐND",
  "election-committees-established": "Thành lập Ủy ban bầu cử",
  "consultation-1": "Hiệp thương lần 1",
  "na-structure-adjusted-1": "Điều chỉnh cơ cấu ĐBQH lần 1",
  "pc-structure-adjusted": "Điều chỉnh cơ cấu HĐND",
  "na-constituencies-published": "Công bố đơn vị bầu cử ĐBQH",
  "pc-constituencies-published": "Công bố đơn vị bầu cử HĐND",
  "election-boards-established": "Thành lập Ban bầu cử",
  "candidacy-filing-deadline": "Hết hạn nộp hồ sơ ứng cử",
  "consultation-2": "Hiệp thương lần 2",
  "na-structure-adjusted-2": "Điều chỉnh cơ cấu ĐBQH lần 2",
  "polling-teams-established": "Thành lập Tổ bầu cử",
  "polling-areas-determined": "Xác định khu vực bỏ phiếu",
  "voter-lists-posted": "Niêm yết danh sách cử tri",
  "voter-list-complaints": "Khiếu nại danh sách cử tri",
  "voter-meetings": "Hội nghị cử tri",
  "voter-issues-verified": "Xác minh vụ việc cử tri nêu",
  "consultation-3": "Hiệp thương lần 3",
  "eligible-list-submitted": "Gửi danh sách đủ tiêu chuẩn",
  "na-official-list-published": "Danh sách chính thức ĐBQH",
  "pc-official-list-published": "Danh sách chính thức HĐND",
  "ballots-to-boards": "Phiếu về Ban bầu cử",
  "na-list-announced-locally": "Danh sách ĐBQH ở địa phương",
  "candidate-lists-posted": "Niêm yết người ứng cử",
  "campaign-starts": "Bắt đầu vận động bầu cử",
  "ballots-to-teams": "Phiếu về Tổ bầu cử",
  "polling-notice-period-starts": "Thông báo thường xuyên",
  "candidate-complaints-stop": "Ngừng xét khiếu nại",
  "campaign-ends": "Hết vận động bầu cử",
  "voter-roll-changes-close": "Hết bổ sung cử tri",
  "polling-day": "Ngày bầu cử",
  "count-minutes-sent": "Tổ gửi biên bản kiểm phiếu",
  "constituency-minutes-sent": "Ban gửi biên bản kết quả",
  "province-na-minutes-sent": "Tỉnh gửi biên bản ĐBQH",
  "supplementary-or-repeat-vote": "Bầu thêm, bầu lại (nếu có)",
  "pc-results-published": "Kết quả HĐND",
  "na-results-published": "Kết quả ĐBQH",
  "results-complaints-filed": "Hết hạn khiếu nại kết quả",
  "results-complaints-resolved": "Giải quyết khiếu nại kết quả",
};

/** The law's rule as a sentence without its full stop; `names` are those of the milestones that it speaks of. */
export function ruleText(rule: MilestoneRule, names: Record<string, string>): string {
  const named = (key: string) => `“${names[key] ?? key}”`;
  switch (rule.type) {
    case "no-later-than":
      return rule.offset === 0 ? "Chậm nhất ngày bầu cử" : `Chậm nhất ${fromElection(rule.offset)}`;
    case "fixed":
      return rule.offset === 0 ? "Đúng ngày bầu cử" : `Đúng ${fromElection(rule.offset)}`;
    case "window-start":
      return `Từ ${fromElection(rule.offset)} đến hết ${fromElection(rule.untilOffset)}`;
    case "hours-before-polls-open":
      return `${rule.hours} giờ trước thời điểm bắt đầu bỏ phiếu`;
    case "before":
      return `Trước mốc ${named(rule.key)}; luật không định số ngày`;
    case "between":
      return `Giữa hai mốc ${named(rule.from)} và ${named(rule.to)}; luật không định số ngày`;
    case "days-after":
      return `Trong ${rule.days} ngày kể từ mốc ${named(rule.key)}; trả lời trong ${rule.answerDays} ngày tiếp theo`;
    case "after-actual": {
      const which = rule.take === "earliest" ? "sớm nhất" : "muộn nhất";
      const start = `ngày thực tế ${which} của ${rule.keys.map(named).join(", ")}`;
      return rule.days === 0 ? `Từ ${start}` : `Trong ${rule.days} ngày kể từ ${start}`;
    }
    case "after-receipt":
      return `Trong ${rule.days} ngày kể từ ngày nhận khiếu nại, nên không có ngày chung`;
  }
}

function fromElection(offset: number): string {
  if (offset === 0) return "ngày bầu cử";
  return offset < 0 ? `${-offset} ngày trước ngày bầu cử` : `${offset} ngày sau ngày bầu cử`;
}
