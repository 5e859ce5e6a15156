-- Names and codes as product-service tells them; the row is also the lock under which a product's certificates change.
create table known_product (
    product_id    uuid primary key, -- owned by product-service; no foreign key across databases
    name          text,             -- null until its first event
    code          text,             -- the newest; null before a commune received a dossier
    producer_id   uuid,
    producer_name text
);

create index known_product_by_producer on known_product (producer_id);

-- What is printed. Legal records: never updated, never deleted; what happens later stands in certificate_standing.
create table certificate (
    id              uuid primary key,
    number          text        not null unique, -- the register's
    printed_number  text        not null,        -- the issuer's
    origin          text        not null,
    source_id       uuid        not null, -- assessment or imported result
    recorded_at     timestamptz not null, -- when the decision was recorded at its source
    issued_at       timestamptz not null, -- when this register wrote it
    product_id      uuid        not null,
    product_name    text        not null,
    product_set     smallint,             -- 1 to 26 under 26/2026; absent for older classifications
    product_code    text,
    commune_code    text,
    province_code   text        not null, -- the unit it was recognised under, for ever
    producer_id     uuid        not null,
    producer_name   text        not null,
    producer_type   text,
    stars           smallint    not null,
    valid_from      date        not null,
    valid_until     date        not null, -- last day, included
    decision_id     uuid,
    decision_number text        not null,
    decided_on      date        not null,
    issuer_level    text        not null,
    issuer_province text,
    issuer_name     text        not null,
    signer_name     text,
    signer_position text,
    legal_basis     text        not null,
    constraint certificate_number_shape check (number ~ '^OCOP-([0-9]{2}|VN)-[0-9]{4}-[0-9]{6,9}$'),
    constraint certificate_once_per_source unique (origin, source_id),
    constraint certificate_origin check (origin in ('SCORED_HERE', 'IMPORTED')),
    constraint certificate_stars check (stars between 3 and 5), -- one and two stars earn none
    constraint certificate_set check (product_set between 1 and 26),
    constraint certificate_ends_after_start check (valid_until >= valid_from),
    constraint certificate_level check (issuer_level in ('DISTRICT', 'PROVINCE', 'MINISTRY')),
    constraint certificate_signer_whole check (num_nulls(signer_name, signer_position) in (0, 2)),
    -- Decision 26/2026/QĐ-TTg: 36 months from the decision; province three and four stars, ministry five
    constraint certificate_term check (origin <> 'SCORED_HERE'
        or (valid_from = decided_on and valid_until = (valid_from + interval '36 months')::date)),
    constraint certificate_authority check (origin <> 'SCORED_HERE' or (stars = 5) = (issuer_level = 'MINISTRY'))
);

create index certificate_newest_first on certificate (valid_from desc, id);
create index certificate_by_product on certificate (product_id, valid_from desc, id);
create index certificate_by_province on certificate (province_code, valid_from desc, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name;
end $$;

create trigger certificate_never_changes before update or delete on certificate
    for each row execute function refuse_change();

create table certificate_standing (
    certificate_id   uuid primary key references certificate,
    last_day         date    not null, -- printed end, or the later one of an extension under Article 12
    superseded_on    date,
    superseded_by    uuid references certificate,
    revoked_on       date,
    withdrawn_on     date,
    expiry_announced boolean not null default false,
    version          bigint  not null default 1, -- of the ETag
    constraint standing_superseded_whole check (num_nulls(superseded_on, superseded_by) in (0, 2))
);

-- The daily announcement and the forecast read by last day.
create index standing_to_lapse on certificate_standing (last_day, certificate_id)
    where not expiry_announced and revoked_on is null and withdrawn_on is null
        and (superseded_on is null or superseded_on > last_day);

create table certificate_revocation (
    certificate_id  uuid primary key references certificate,
    ground          text        not null,
    trigger         text        not null,
    decision_number text        not null,
    signed_on       date        not null, -- counts from this day on
    reason          text        not null,
    recorded_at     timestamptz not null,
    constraint revocation_ground check (ground in ('A', 'B', 'C', 'D', 'E', 'F')), -- Article 8, points a, b, c, d, đ, e
    constraint revocation_trigger check (trigger in ('INSPECTION', 'AUTHORITY_CONCLUSION', 'COMMUNE_CONFIRMATION'))
);

-- Serials without gaps: the row is locked until the certificate that took the number has committed.
create table register_counter (
    series text     not null, -- province code or VN
    year   smallint not null, -- of the decision
    last   integer  not null,
    primary key (series, year),
    constraint register_counter_positive check (last > 0)
);

-- The same rule as Certificate.stateOn, for filters; a test holds both against each other.
create function certificate_state(
    valid_from date, valid_until date, last_day date, superseded_on date, revoked_on date, withdrawn_on date, day date)
    returns text language sql immutable as $$
    select case
        when day < valid_from then 'UNKNOWN'
        when withdrawn_on <= day then 'WITHDRAWN'
        when revoked_on <= day then 'REVOKED'
        when superseded_on <= least(day, last_day) then 'SUPERSEDED'
        when day > last_day then 'EXPIRED'
        when day > valid_until then 'EXTENDED'
        else 'VALID'
    end
$$;
