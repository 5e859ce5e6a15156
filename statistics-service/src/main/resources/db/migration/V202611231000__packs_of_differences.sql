-- Differences as far as the fold has come (ADR-0156), column by column, as vn.ocop.statistics.cell.Pack writes them, so that an answer fetches
-- only the columns that it asks for. DAY: those of one legal day. LATER: those of one legal month that were recorded in one month.
create table cell_pack (
    subject        text        not null,
    span           text        not null,
    recorded       date        not null, -- last day of the month of recording; of DAY the last day of all
    legal          date        not null, -- the day, or the last one of the month
    segment        bigint      generated always as identity,
    entries        integer     not null,
    recorded_until timestamptz not null, -- of the newest
    legal_days     bytea       not null,
    recorded_at    bytea       not null,
    province_2024  bytea       not null,
    province_2025  bytea       not null,
    commune        bytea       not null,
    product_set    bytea       not null,
    stars          bytea       not null,
    state          bytea       not null,
    kind           bytea       not null,
    producer_type  bytea       not null,
    legal_basis    bytea       not null,
    issuer_level   bytea       not null,
    origin         bytea       not null,
    month          bytea       not null,
    ever           bytea       not null,
    valid          bytea       not null,
    issued         bytea       not null,
    constraint cell_pack_pk primary key (subject, span, recorded, legal, segment),
    constraint cell_pack_span check (span in ('DAY', 'LATER'))
);
do $$ -- packed already
declare
    packed text;
begin
    for packed in select column_name from information_schema.columns
        where table_schema = current_schema and table_name = 'cell_pack' and data_type = 'bytea' loop
        execute format('alter table cell_pack alter column %I set storage external', packed);
    end loop;
end $$;

-- Differences that were folded before there were packs are folded anew: an answer adds them up itself until then.
truncate cell_checkpoint;
update cell_fold set folded_seq = 0;

-- Differences are read by their number only.
drop index cell_delta_legal_day;
drop index cell_delta_recorded_at;
