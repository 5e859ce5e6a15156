-- A signed decision on one or many products. Never updated: a correction is a new record that supersedes.
create table decision (
    id              uuid        primary key,
    number          text        not null,
    year            integer     not null,
    issuer_key      text        not null,
    level           text        not null constraint decision_level check (level in ('PROVINCE', 'MINISTRY')),
    province_code   text,
    issuer_name     text        not null,
    signed_on       date        not null, -- Vietnamese day
    signer_name     text        not null,
    signer_position text        not null,
    legal_basis     text        not null,
    recorded_at     timestamptz not null,
    recorded_by     text        not null,
    constraint decision_number_once_per_issuer_and_year unique (issuer_key, year, number),
    constraint decision_province_iff_provincial check ((level = 'PROVINCE') = (province_code is not null)),
    constraint decision_year_of_signing check (year = extract(year from signed_on))
);

create index decision_by_province on decision (province_code, id);

create table decision_item (
    decision_id   uuid    not null references decision,
    assessment_id uuid    not null constraint decision_once_per_assessment unique references assessment,
    outcome       text    not null constraint decision_item_outcome check (outcome in ('RECOGNISED', 'FORWARDED')),
    stars         integer not null constraint decision_item_stars check (stars between 3 and 5),
    primary key (decision_id, assessment_id),
    constraint decision_forwards_5 check (outcome <> 'FORWARDED' or stars = 5)
);

create table notice (
    id            uuid        primary key,
    assessment_id uuid        not null constraint notice_once_per_assessment unique references assessment,
    number        text        not null,
    signed_on     date        not null,
    reason        text,
    recorded_at   timestamptz not null,
    recorded_by   text        not null
);

create table source_system (
    code          text        primary key,
    province_code text, -- null: of the whole nation
    name          text        not null,
    registered_at timestamptz not null,
    registered_by text        not null
);

-- A result decided elsewhere, as it was pushed; kept with its legal basis, not scored again.
create table imported_result (
    id            uuid        primary key, -- UUIDv5 of source system and external id
    source_system text        not null references source_system,
    external_id   text        not null,
    product_id    uuid        not null,
    producer_id   uuid        not null,
    province_code text        not null, -- under the boundaries of today
    stars         integer     not null constraint imported_stars check (stars between 3 and 5),
    legal_basis   text        not null constraint imported_legal_basis
        check (legal_basis in ('1048/QĐ-TTg', '781/QĐ-TTg', '148/QĐ-TTg', '1489/QĐ-TTg', '26/2026/QĐ-TTg')),
    signed_on     date        not null,
    content       jsonb       not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    constraint imported_once unique (source_system, external_id)
);

create index imported_result_newest on imported_result (recorded_at desc, id desc);
create index imported_result_by_province on imported_result (province_code, recorded_at desc, id desc);
