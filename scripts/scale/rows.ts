import { countryDays } from "./country";

/** Tables that are filled without their indexes. */
export const bulkTables = [
  "outputs",
  "output_units",
  "output_scope",
  "output_search",
  "rollup_days",
  "rollup_weeks",
  "rollup_unit_weeks",
];

/**
 * The statements that fill a country, in order, each with what it makes. Numbers follow the days, as they do where people
 * log what they published; primes spread units, categories and titles over one another without a generator of random
 * numbers. One in 50 is "trên", one in 100 is published by two communes, one in 400 is withdrawn.
 */
export const rowStatements = (outputs: number): [title: string, statement: string][] => [
  ["outputs", outputRows(outputs)],
  ["output units", creditRows(outputs)],
  ["output scope", scopeRows],
  ["words", wordRows(outputs)],
  ["rollup days", dayRows],
  ["rollup weeks", weekRows],
  ["rollup unit weeks", unitWeekRows],
  ["counter", `insert into counters (key, value) select 'output:' || campaign, ${outputs} from of_place`],
  ["targets", targetRows],
  ["report rule", ruleRow],
  ["expected reports", expectedRows],
  ["weekly reports", reportRows],
];

const idOf = (n: string) => `'01768a00-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0')`;
/** Position of output n's commune in of_unit; of a second one that published it too. */
const unitOf = (n: string) => `(${n} * 7919) % (select count(*) from of_unit)`;
const otherUnitOf = (n: string) => `(${n} * 7919 + 1) % (select count(*) from of_unit)`;

const outputRows = (outputs: number) => `
  insert into outputs (id, campaign_id, number, category_id, basis, value, qualifier, published_on, message_id, title,
    link, link_key, status, counted, counted_over, logged_by, logged_at)
  select ${idOf("n")}, p.campaign, n, c.id, 'item', 1 + n % 3,
    case when n % 50 = 0 then 'over' else 'exact' end, d.day, m.id, t.title || ' ' || n,
    'https://example.vn/tin/' || n, '2:example.vn/tin/' || n,
    case when n % 400 = 0 then 'withdrawn' else 'active' end,
    case when n % 400 = 0 then 0 else 1 + n % 3 end,
    case when n % 50 = 0 and n % 400 <> 0 then 1 else 0 end, p.account, d.day || 'T03:00:00.000Z'
  from generate_series(1::bigint, ${outputs}) as n
  cross join of_place p
  join of_day d on d.i = (n - 1) * ${countryDays} / ${outputs}
  join of_category c on c.i = (n * 31) % (select count(*) from of_category)
  join of_title t on t.i = (n * 13) % (select count(*) from of_title)
  left join of_message m on n % 4 = 0 and m.i = (n * 17) % (select count(*) from of_message)
  order by n`;

const creditRows = (outputs: number) => `
  insert into output_units (output_id, unit_id)
  select ${idOf("n")}, u.id
  from generate_series(1::bigint, ${outputs}) as n join of_unit u on u.i = ${unitOf("n")}
  union all
  select ${idOf("n")}, u.id
  from generate_series(100::bigint, ${outputs}, 100) as n join of_unit u on u.i = ${otherUnitOf("n")}`;

/** An output stands once under each of its communes, their provinces and the root. */
const scopeRows = `
  insert into output_scope (ancestor_id, published_on, output_id, category_id)
  select a.id, o.published_on, o.id, o.category_id
  from outputs o
  cross join of_place p
  join output_units x on x.output_id = o.id
  join of_unit u on u.id = x.unit_id
  cross join lateral (values (u.id), (u.province), (p.root)) as a (id)
  where o.status = 'active'
  group by a.id, o.published_on, o.id, o.category_id`;

const wordRows = (outputs: number) => `
  insert into output_search (rowid, exact, folded)
  select p.no * 4294967296 + n,
    concat_ws(' ', t.exact, n, u.exact, v.exact, m.exact, 'example vn tin', n),
    concat_ws(' ', t.folded, 'z' || n, u.folded, v.folded, m.folded, 'zexample zvn ztin', 'z' || n)
  from generate_series(1::bigint, ${outputs}) as n
  cross join of_place p
  join of_title t on t.i = (n * 13) % (select count(*) from of_title)
  join of_unit u on u.i = ${unitOf("n")}
  left join of_unit v on n % 100 = 0 and v.i = ${otherUnitOf("n")}
  left join of_message m on n % 4 = 0 and m.i = (n * 17) % (select count(*) from of_message)
  where n % 400 <> 0
  order by n`;

const dayRows = `
  insert into rollup_days (unit_id, category_id, day, records, amount, n_over)
  select s.ancestor_id, s.category_id, s.published_on, count(*), sum(o.counted), sum(o.counted_over)
  from output_scope s join outputs o on o.id = s.output_id
  group by s.ancestor_id, s.category_id, s.published_on`;

const weekRows = `
  insert into rollup_weeks (unit_id, category_id, week_start, records, amount, n_over)
  select r.unit_id, r.category_id, d.week, sum(r.records), sum(r.amount), sum(r.n_over)
  from rollup_days r join of_day d on d.day = r.day
  group by r.unit_id, r.category_id, d.week`;

const unitWeekRows = `
  insert into rollup_unit_weeks (unit_id, week_start, records)
  select unit_id, week_start, sum(records) from rollup_weeks group by unit_id, week_start`;

/** A plan for every commune: five categories in each phase. */
const targetRows = `
  insert into targets (id, campaign_id, unit_id, category_id, period_key, amount, updated_by, updated_at)
  select gen_random_uuid()::text, p.campaign, u.id, c.id, 'phase:' || f.id, 20, p.account, '2020-12-25T00:00:00.000Z'
  from of_place p cross join of_unit u join of_category c on c.i < 5 join phases f on f.kind = 'phase'`;

const ruleRow = `
  insert into report_rules (id, campaign_id, kind, name, due_weekday, due_time, valid_from, created_at)
  select gen_random_uuid()::text, campaign, 'weekly', 'Báo cáo tuần', 7, '17:00', '2020-12-21', '2020-12-25T00:00:00.000Z'
  from of_place`;

const expectedRows = `
  insert into expected_reports (id, campaign_id, rule_id, series, unit_id, period_from, period_to, due_at, on_time_until,
    created_at)
  select gen_random_uuid()::text, p.campaign, r.id, 'weekly', u.id, w.week, w.ends, w.due, w.due, w.due
  from of_place p cross join of_unit u cross join of_week w join report_rules r on r.campaign_id = p.campaign`;

/** Half of the communes have reported, a different half each week. */
const reportRows = `
  insert into weekly_reports (expected_id, state, first_submitted_at, submitted_at, submitted_by, updated_by, updated_at)
  select e.id, 'submitted', e.due_at, e.due_at, p.account, p.account, e.due_at
  from of_place p cross join of_unit u join expected_reports e on e.unit_id = u.id
  where (u.i + e.due_at::timestamptz::date - date '2020-12-25') % 2 = 0`;
