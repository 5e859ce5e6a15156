create table meeting (
    id                  uuid        primary key,
    council_id          uuid        not null references council,
    starts_at           timestamptz not null,
    place               text        not null,
    attendance_taken_at timestamptz,
    created_at          timestamptz not null,
    created_by          text        not null,
    version             bigint      not null default 0
);

create index meeting_by_council on meeting (council_id, id);

create table meeting_assessment (
    meeting_id    uuid not null references meeting,
    assessment_id uuid not null references assessment,
    primary key (meeting_id, assessment_id)
);

alter table assessment add constraint assessment_meeting foreign key (meeting_id) references meeting;

create table attendance (
    meeting_id uuid    not null references meeting,
    member_id  uuid    not null references council_member,
    present    boolean not null,
    reason     text,
    primary key (meeting_id, member_id),
    constraint attendance_absence_has_reason check (present or reason is not null)
);

-- One line per member and product, locked while a version is saved.
create table score_sheet (
    assessment_id uuid not null references assessment,
    member_id     uuid not null references council_member,
    primary key (assessment_id, member_id)
);

-- Every version of every sheet. Unseen by others until scoring closes.
create table sheet_version (
    assessment_id uuid        not null,
    member_id     uuid        not null,
    version_no    integer     not null constraint sheet_version_counts_from_1 check (version_no >= 1),
    round         integer     not null constraint sheet_round_counts_from_1 check (round >= 1),
    content       jsonb       not null, -- option numbers by criterion and comments; points are looked up
    complete      boolean     not null,
    saved_at      timestamptz not null,
    saved_by      text        not null,
    sha256        text        not null,
    primary key (assessment_id, member_id, version_no),
    foreign key (assessment_id, member_id) references score_sheet
);

create table closing (
    assessment_id uuid        not null references assessment,
    round         integer     not null,
    points_sum    integer     not null,
    sheet_count   integer     not null constraint closing_sheet_count check (sheet_count > 0),
    spread        integer     not null,
    max_spread    integer     not null,
    settled       boolean     not null,
    closed_at     timestamptz not null,
    closed_by     text        not null,
    primary key (assessment_id, round),
    constraint closing_settled_within_spread check (settled = (spread <= max_spread))
);

create table closing_sheet (
    assessment_id uuid    not null,
    round         integer not null,
    member_id     uuid    not null,
    version_no    integer not null,
    total         integer not null constraint closing_sheet_total check (total between 0 and 100), -- points after stops
    primary key (assessment_id, round, member_id),
    foreign key (assessment_id, round) references closing,
    foreign key (assessment_id, member_id, version_no) references sheet_version
);

create table deliberation (
    assessment_id uuid        not null,
    round         integer     not null, -- the closing that led to it
    held_on       date        not null,
    summary       text        not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    primary key (assessment_id, round),
    foreign key (assessment_id, round) references closing
);

create table agreed_sheet (
    assessment_id uuid        primary key references assessment,
    answers       jsonb       not null,
    proposed      boolean     not null,
    saved_at      timestamptz not null,
    saved_by      text        not null
);

-- A confirmed result: never updated, never deleted.
create table assessment_result (
    assessment_id uuid        primary key references assessment,
    points_sum    integer     not null constraint result_points_sum check (points_sum >= 0),
    sheet_count   integer     not null constraint result_sheet_count check (sheet_count > 0),
    spread        integer     not null,
    band          integer     not null constraint result_band check (band between 1 and 5),
    stars         integer     not null constraint result_stars check (stars between 1 and 5),
    agreed        jsonb       not null,
    confirmed_at  timestamptz not null,
    confirmed_by  text        not null,
    constraint result_mean_possible check (points_sum <= 100 * sheet_count),
    constraint result_stars_not_above_band check (stars <= band),
    constraint result_band_by_mean check (band = case
        when points_sum >= 90 * sheet_count then 5
        when points_sum >= 70 * sheet_count then 4
        when points_sum >= 50 * sheet_count then 3
        when points_sum >= 30 * sheet_count then 2
        else 1 end)
);
