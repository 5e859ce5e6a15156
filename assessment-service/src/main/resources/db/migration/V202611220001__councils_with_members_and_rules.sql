-- A council of one round. The operating rules are the council's own, issued by the document named beside them.
create table council (
    id                 uuid        primary key,
    level              text        not null constraint council_level check (level in ('PROVINCE', 'CENTRAL')),
    province_code      text,
    name               text        not null,
    round_year         integer     not null,
    round_number       integer     not null constraint council_round_counts_from_1 check (round_number >= 1),
    round_extra        boolean     not null,
    decision_number    text        not null,
    decision_signed_on date        not null,
    quorum_percent     integer     not null constraint council_quorum_percent check (quorum_percent between 50 and 100),
    max_spread         integer     not null constraint council_max_spread check (max_spread between 1 and 20), -- points
    rules_number       text        not null,
    rules_signed_on    date        not null,
    updated_at         timestamptz not null,
    version            bigint      not null,
    constraint council_province_iff_provincial check ((level = 'PROVINCE') = (province_code is not null))
);

create index council_by_province on council (province_code, id);

-- Members who leave keep their row: sheets and minutes name them.
create table council_member (
    id           uuid    primary key,
    council_id   uuid    not null references council,
    username     text    not null,
    name         text    not null,
    organisation text    not null,
    position     text    not null constraint member_position
        check (position in ('CHAIR', 'VICE_CHAIR', 'MEMBER', 'SECRETARY')),
    seat         integer not null,
    left_at      timestamptz
);

create unique index council_member_once on council_member (council_id, username) where left_at is null;
create unique index council_one_chair on council_member (council_id) where left_at is null and position = 'CHAIR';
create index council_member_by_username on council_member (username);
