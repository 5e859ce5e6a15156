-- Who makes OCOP products (Decision 26/2026, Article 3): public facts only. Personal data stands in producer_private.
create table producer (
    id            uuid        primary key,
    name          text        not null check (length(name) between 1 and 300),
    folded_name   text        not null, -- lower case without tone marks, for search
    type          text        not null,
    commune_code  text        not null check (commune_code ~ '^[0-9]{5}$'), -- unit as valid when the record was made
    province_code text        not null check (province_code ~ '^[0-9]{2}$'),
    origin        text        not null check (origin in ('REGISTERED', 'IMPORTED')),
    imported_at   timestamptz, -- when the source system recorded what stands here; null once a person has edited it
    created_at    timestamptz not null,
    changes       integer     not null default 0, -- moves the version also when only producer_private changed
    version       bigint      not null default 0,
    search        tsvector    generated always as (to_tsvector('simple', folded_name)) stored,
    constraint producer_type_known check (type in
        ('COOPERATIVE', 'COOPERATIVE_GROUP', 'ENTERPRISE', 'FARM', 'HOUSEHOLD', 'ASSOCIATION', 'OPERATING_CENTRE'))
);

create index producer_by_area on producer (province_code, commune_code, id);
create index producer_by_text on producer using gin (search);

-- Personal and business data of a producer, apart from the public row: shown to its own accounts, the offices of the area
-- and the auditor; on the restricted topic alone; erased by deleting the row and sending a tombstone.
create table producer_private (
    producer_id             uuid primary key references producer,
    registration_number     text,
    registration_issued_on  date,
    registration_issuer     text,
    phone                   text,
    email                   text,
    address                 text,
    representative_name     text,
    representative_position text,
    gender                  text    check (gender in ('FEMALE', 'MALE', 'OTHER')),
    ethnic_minority         boolean, -- with gender and disability the facts behind criterion 3.2
    disability              boolean
);

-- Which user names act for a producer. The first is the one that registered it; the office links and ends others. Never deleted.
create table producer_account (
    id          uuid        primary key,
    producer_id uuid        not null references producer,
    username    text        not null,
    linked_at   timestamptz not null,
    linked_by   text        not null,
    ended_at    timestamptz,
    ended_by    text,
    constraint producer_account_ended_by_someone check ((ended_at is null) = (ended_by is null))
);

create unique index producer_account_once on producer_account (producer_id, username) where ended_at is null;
create index producer_account_by_user on producer_account (username) where ended_at is null;
