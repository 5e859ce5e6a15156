-- A revocation (Article 8) or extension (Article 12) decided elsewhere, as it was pushed. Keys are shared with imported_result.
create table imported_act (
    id            uuid        primary key, -- UUIDv5 of source system and external id
    source_system text        not null references source_system,
    external_id   text        not null,
    kind          text        not null constraint imported_act_kind check (kind in ('REVOCATION', 'EXTENSION')),
    result_id     uuid        not null references imported_result,
    signed_on     date        not null, -- Vietnamese day
    content       jsonb       not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    constraint imported_act_once unique (source_system, external_id)
);

create index imported_act_by_result on imported_act (result_id);

-- What superseded a result or an act: version 1 is the row itself.
create table imported_change (
    row_id          uuid        not null, -- of imported_result or imported_act
    version         integer     not null constraint imported_change_counts_from_2 check (version >= 2),
    operation       text        not null constraint imported_change_operation check (operation in ('UPSERT', 'CORRECT', 'VOID')),
    cause           text        constraint imported_change_cause check (cause in ('CLERICAL', 'AMENDING')),
    reason          text,
    decision_number text,       -- of the amending decision
    decided_on      date,
    producer_id     uuid,       -- of a result
    content         jsonb       not null, -- as it stands from then on; of a row taken back, as it stood
    recorded_at     timestamptz not null,
    recorded_by     text        not null,
    primary key (row_id, version),
    constraint imported_change_has_a_cause check ((operation = 'UPSERT') = (cause is null) and (cause is null) = (reason is null)),
    constraint imported_change_amending
        check (num_nulls(decision_number, decided_on) = case when cause = 'AMENDING' then 0 else 2 end)
);

create trigger imported_act_fixed before update or delete on imported_act
    for each row execute function refuse_change();
create trigger imported_change_fixed before update or delete on imported_change
    for each row execute function refuse_change();

-- What came later of one product; the rows of a system that names its products lie together there.
create index imported_result_by_product on imported_result (product_id);

create view recorded_result as
select r.id, r.source_system, r.external_id, r.product_id, coalesce(c.producer_id, r.producer_id) as producer_id,
       r.province_code, coalesce(c.content, r.content) as content, coalesce(c.recorded_at, r.recorded_at) as recorded_at,
       coalesce(c.version, 1) as version, coalesce(c.operation = 'VOID', false) as voided,
       (select max(decided_on) from imported_change a where a.row_id = r.id) as amended_on,
       r.recorded_at as first_recorded_at, r.recorded_by as first_recorded_by
from imported_result r
left join lateral (select * from imported_change c where c.row_id = r.id order by c.version desc limit 1) c on true;

create view recorded_act as
select r.id, r.source_system, r.external_id, r.result_id, coalesce(c.content, r.content) as content,
       coalesce(c.recorded_at, r.recorded_at) as recorded_at, coalesce(c.version, 1) as version,
       coalesce(c.operation = 'VOID', false) as voided,
       (select max(decided_on) from imported_change a where a.row_id = r.id) as amended_on,
       r.recorded_at as first_recorded_at, r.recorded_by as first_recorded_by
from imported_act r
left join lateral (select * from imported_change c where c.row_id = r.id order by c.version desc limit 1) c on true;
