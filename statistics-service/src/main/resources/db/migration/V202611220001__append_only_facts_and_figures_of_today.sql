-- Facts come from other services' events and are never changed: a correction is a further fact.
-- legal_day = day of the decision or of its effect (Vietnam); recorded_at = when the owner recorded it (ce_time), not when it arrived here.

create table certificate_fact (
    certificate_id    uuid        not null, -- owned by certification-service; no foreign key across databases
    aggregate_version bigint      not null,
    kind              text        not null,
    product_id        uuid        not null,
    producer_id       uuid        not null,
    legal_day         date        not null,
    recorded_at       timestamptz not null,
    stars             smallint    not null,
    product_set       smallint,             -- null: result of older rules, set not known
    commune_code      text,                 -- as recorded; null: the record names only its province
    province_code     text        not null, -- as recorded
    province_2024     text,                 -- among the 63; null: UNALLOCATED
    province_2025     text,                 -- among the 34; null: UNALLOCATED
    producer_type     text,
    issuer_level      text        not null,
    legal_basis       text        not null,
    origin            text        not null,
    valid_from        date        not null,
    valid_until       date        not null, -- last day in force
    constraint certificate_fact_pk primary key (certificate_id, aggregate_version),
    constraint certificate_fact_kind check (kind in ('ISSUED', 'SUPERSEDED', 'REVOKED', 'WITHDRAWN', 'EXPIRED', 'EXTENDED')),
    constraint certificate_fact_stars check (stars between 3 and 5), -- 1 and 2 stars get no certificate
    constraint certificate_fact_set check (product_set between 1 and 26)
);
create index certificate_fact_product on certificate_fact (product_id);
create index certificate_fact_legal_day on certificate_fact (legal_day);

create table decision_fact (
    source_id         uuid        not null, -- assessment or imported result
    aggregate_version bigint      not null,
    product_id        uuid        not null,
    outcome           text        not null,
    legal_day         date        not null,
    recorded_at       timestamptz not null,
    constraint decision_fact_pk primary key (source_id, aggregate_version),
    constraint decision_fact_outcome check (outcome in ('RECOGNISED', 'FORWARDED', 'RETURNED'))
);
create index decision_fact_product on decision_fact (product_id);
create index decision_fact_legal_day on decision_fact (legal_day);

create table product_fact (
    product_id        uuid        not null,
    aggregate_version bigint      not null,
    producer_id       uuid        not null,
    recorded_at       timestamptz not null,
    name              text        not null,
    product_set       smallint,
    commune_code      text,
    province_code     text        not null,
    origin            text        not null,
    constraint product_fact_pk primary key (product_id, aggregate_version)
);

create table producer_fact (
    producer_id       uuid        not null,
    aggregate_version bigint      not null,
    recorded_at       timestamptz not null,
    name              text        not null,
    producer_type     text,
    commune_code      text,
    province_code     text        not null,
    origin            text        not null,
    constraint producer_fact_pk primary key (producer_id, aggregate_version)
);

create function refuse_change_of_a_fact() returns trigger language plpgsql as $$
begin
    raise exception 'facts are append-only';
end
$$;
create trigger certificate_fact_append_only before update or delete on certificate_fact
    for each statement execute function refuse_change_of_a_fact();
create trigger decision_fact_append_only before update or delete on decision_fact
    for each statement execute function refuse_change_of_a_fact();
create trigger product_fact_append_only before update or delete on product_fact
    for each statement execute function refuse_change_of_a_fact();
create trigger producer_fact_append_only before update or delete on producer_fact
    for each statement execute function refuse_change_of_a_fact();

-- The figures of today, kept up with every event; the row is also the lock of the product's history.
create table current_product (
    product_id     uuid     primary key,
    potential_five boolean  not null default false,
    certificate_id uuid,                -- the newest by legal day; null: no certificate yet
    producer_id    uuid,
    stars          smallint,
    product_set    smallint,
    province_2024  text,
    province_2025  text,
    producer_type  text,
    issuer_level   text,
    legal_basis    text,
    origin         text,
    legal_day      date,
    constraint current_product_whole_or_none check (num_nulls(certificate_id, producer_id, stars, legal_day) in (0, 4))
);

create table counted_producer (
    producer_id uuid    primary key,
    products    integer not null, -- how many of its products are counted today
    constraint counted_producer_not_negative check (products >= 0)
);

create table overview_counter (
    counter_group text   not null,
    key           text   not null,
    n             bigint not null,
    constraint overview_counter_pk primary key (counter_group, key),
    constraint overview_counter_not_negative check (n >= 0)
);

-- How far the read model has come; one row a topic.
create table watermark (
    topic          text        primary key,
    events         bigint      not null,
    recorded_until timestamptz not null -- newest recorded_at among the applied events
);
