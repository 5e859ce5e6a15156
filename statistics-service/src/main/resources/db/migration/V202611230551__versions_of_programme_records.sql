-- Every version of every programme record as it was told; append-only. What stands on a day is read from the last version.
create table programme_record_fact (
    record_id         uuid        not null,
    aggregate_version bigint      not null,
    kind              text        not null, -- e.g. market-listing
    state             text        not null, -- ACTIVE or WITHDRAWN: by mistake, counts nowhere
    province_code     text, -- as recorded; null: of the nation
    commune_code      text, -- as recorded
    from_day          date        not null, -- first legal day
    until_day         date, -- last one; null while it goes on
    producer_ids      uuid[]      not null,
    product_ids       uuid[]      not null,
    codes             jsonb       not null, -- texts that are codes, by name of the field
    measures          jsonb       not null, -- whole numbers in the field's unit
    days              jsonb       not null, -- days besides the first and the last
    recorded_at       timestamptz not null,
    primary key (record_id, aggregate_version)
);

create index programme_record_fact_by_kind on programme_record_fact (kind, record_id, aggregate_version desc);
