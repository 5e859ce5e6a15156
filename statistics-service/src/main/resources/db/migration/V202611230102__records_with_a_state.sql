-- Steps of records that have a state and dates but no stars: assessments, IP rights, quality certificates. Append-only like every fact.
create table record_fact (
    record_id         uuid        not null, -- owned by another service
    aggregate_version bigint      not null,
    subject           text        not null,
    legal_day         date        not null, -- first day of the state
    recorded_at       timestamptz not null,
    state             text        not null,
    in_force          boolean     not null, -- as long as the dates say so too
    valid_until       date,                 -- last day in force; null: without an end
    kind              text        not null,
    product_set       smallint,
    commune_code      text,
    province_2024     text,                 -- null: UNALLOCATED
    province_2025     text,
    constraint record_fact_pk primary key (record_id, aggregate_version),
    constraint record_fact_subject check (subject in ('ASSESSMENT', 'IP_RIGHT', 'QUALITY_CERTIFICATE'))
);
create trigger record_fact_append_only before update or delete on record_fact
    for each statement execute function refuse_change_of_a_fact();
