-- What each fact changes in the counts (ADR-0160): a figure of a legal day as known at an instant is the sum of all rows up to both.
-- Codes are texts; an empty one says that the record does not tell.
create table cell_delta (
    seq           bigint generated always as identity,
    subject       text        not null,
    legal_day     date        not null,
    recorded_at   timestamptz not null,
    province_2024 text        not null,
    province_2025 text        not null,
    commune       text        not null,
    product_set   text        not null,
    stars         text        not null,
    state         text        not null,
    kind          text        not null,
    producer_type text        not null,
    legal_basis   text        not null,
    issuer_level  text        not null,
    origin        text        not null,
    month         text        not null, -- 2026-11: when the counted thing began
    ever          integer     not null,
    valid         integer     not null,
    issued        integer     not null,
    constraint cell_delta_pk primary key (seq)
);
create index cell_delta_legal_day on cell_delta (subject, legal_day);
create index cell_delta_recorded_at on cell_delta (recorded_at);
create trigger cell_delta_append_only before update or delete on cell_delta
    for each statement execute function refuse_change_of_a_fact();

-- Sums of one view as far as the fold has come, packed by vn.ocop.statistics.cell.PackedCells: YEAR up to the last day of a year, MONTH of
-- one month alone.
create table cell_checkpoint (
    view    text  not null,
    measure text  not null,
    span    text  not null,
    until   date  not null,
    cells   bytea not null,
    constraint cell_checkpoint_pk primary key (view, measure, span, until),
    constraint cell_checkpoint_span check (span in ('YEAR', 'MONTH'))
);
alter table cell_checkpoint alter column cells set storage external; -- packed already

create table cell_code (
    cell_column text    not null,
    code        text    not null,
    number      integer not null,
    constraint cell_code_pk primary key (cell_column, code),
    constraint cell_code_number unique (cell_column, number)
);

-- One row: every difference up to this number is in the checkpoints.
create table cell_fold (
    one        boolean primary key default true,
    folded_seq bigint  not null,
    constraint cell_fold_one check (one)
);
insert into cell_fold (folded_seq) values (0);
