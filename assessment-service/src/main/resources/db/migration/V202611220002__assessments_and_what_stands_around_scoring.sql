-- One version of one dossier before one level. What is assessed (product, producer, form) is fixed when it opens.
create table assessment (
    id               uuid        primary key,
    previous_id      uuid        references assessment,
    dossier_id       uuid        not null, -- owned by product-service; no foreign key across databases
    dossier_version  integer     not null,
    dossier_kind     text        not null,
    level            text        not null constraint assessment_level check (level in ('PROVINCE', 'CENTRAL')),
    state            text        not null constraint assessment_state check (state in
        ('RECEIVED', 'UNDER_REVIEW', 'SCORING', 'DELIBERATION', 'AGREED', 'CONFIRMED', 'DECIDED', 'FORWARDED',
         'NOT_REACHED', 'REJECTED', 'RETURNED_TO_PROVINCE', 'WITHDRAWN')),
    product_id       uuid        not null,
    product_name     text        not null,
    product_set      integer     not null constraint assessment_product_set check (product_set between 1 and 26),
    product_code     text,
    commune_code     text        not null,
    province_code    text        not null,
    producer_id      uuid        not null,
    producer_name    text        not null,
    producer_type    text        not null,
    producer_commune text,
    criteria_version text        not null, -- pinned for ever
    council_id       uuid        references council,
    quorum_percent   integer     constraint assessment_quorum_percent check (quorum_percent between 50 and 100),
    max_spread       integer     constraint assessment_max_spread check (max_spread between 1 and 20),
    rules_number     text,
    rules_signed_on  date,
    meeting_id       uuid,
    scoring_round    integer     constraint assessment_round_counts_from_1 check (scoring_round >= 1),
    points_sum       integer     constraint assessment_points_sum check (points_sum >= 0), -- with sheet_count the exact mean
    sheet_count      integer     constraint assessment_sheet_count check (sheet_count > 0),
    spread           integer     constraint assessment_spread check (spread between 0 and 100),
    band             integer     constraint assessment_band check (band between 1 and 5),
    stars            integer     constraint assessment_stars check (stars between 1 and 5),
    updated_at       timestamptz not null,
    version          bigint      not null,
    constraint assessment_once_per_version_and_level unique (dossier_id, dossier_version, level),
    constraint assessment_rules_pinned_with_council
        check (num_nulls(council_id, quorum_percent, max_spread, rules_number, rules_signed_on) in (0, 5)),
    constraint assessment_mean_whole check (num_nulls(points_sum, sheet_count, spread) in (0, 3)),
    constraint assessment_mean_possible check (points_sum <= 100 * sheet_count),
    constraint assessment_stars_with_mean check (num_nulls(band, stars) in (0, 2) and (stars is null or points_sum is not null)),
    constraint assessment_stars_not_above_band check (stars <= band),
    constraint assessment_spread_settled
        check (state not in ('AGREED', 'CONFIRMED', 'DECIDED', 'FORWARDED', 'NOT_REACHED') or spread <= max_spread),
    constraint assessment_result_before_end
        check (state not in ('CONFIRMED', 'DECIDED', 'FORWARDED', 'NOT_REACHED', 'RETURNED_TO_PROVINCE') or stars is not null),
    constraint assessment_decided_by_law check (state <> 'DECIDED'
        or (level = 'PROVINCE' and stars between 3 and 4) or (level = 'CENTRAL' and stars = 5)),
    constraint assessment_forwarded_at_90 check (state <> 'FORWARDED'
        or (level = 'PROVINCE' and stars = 5 and points_sum >= 90 * sheet_count)),
    constraint assessment_not_reached_below_3 check (state <> 'NOT_REACHED' or stars < 3)
);

create index assessment_by_dossier on assessment (dossier_id, id);
create index assessment_by_province on assessment (province_code, id);
create index assessment_by_council on assessment (council_id, id);
create index assessment_by_state on assessment (state, id);

-- The dossier as it was forwarded: what the council judges, whatever changes later.
create table dossier_copy (
    dossier_id uuid    not null,
    version    integer not null,
    answers    jsonb   not null, -- without what tells something about a person
    data       jsonb   not null,
    primary key (dossier_id, version)
);

-- Personal: the answer to criterion 3.2. Shown to the council alone.
create table dossier_restricted (
    dossier_id uuid  primary key,
    answers    jsonb not null
);

-- Personal: who acts for a producer; a council member among them is in conflict.
create table producer_account (
    producer_id uuid not null,
    username    text not null,
    primary key (producer_id, username)
);

create index producer_account_by_username on producer_account (username);

create table conflict_declaration (
    assessment_id uuid        not null references assessment,
    member_id     uuid        not null references council_member,
    in_conflict   boolean     not null,
    reason        text,
    declared_at   timestamptz not null,
    declared_by   text        not null,
    primary key (assessment_id, member_id)
);

create index conflict_declaration_by_member on conflict_declaration (member_id) where in_conflict;

create table consulting_report (
    assessment_id uuid        primary key references assessment,
    content       jsonb       not null,
    reported_at   timestamptz not null,
    reported_by   text        not null
);

-- Printed rules that the council raised; a rule without a row is not raised.
create table rule_finding (
    assessment_id uuid        not null references assessment,
    rule          text        not null, -- id of the form's question, e.g. 'stop:6.1.1'
    evidence      text        not null,
    found_at      timestamptz not null,
    found_by      text        not null,
    primary key (assessment_id, rule)
);
