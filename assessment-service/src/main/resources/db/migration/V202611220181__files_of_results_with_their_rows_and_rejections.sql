-- A file of results that a provincial system pushed, and how far it has been taken. The rows' results are legal records of their own.
create table assessment_import (
    id              uuid        primary key,
    province_code   text,                 -- of who pushed; null: of the whole nation
    subject         text        not null, -- on whose behalf and with whose areas the rows are judged
    username        text        not null,
    areas           text[]      not null,
    format          text        not null constraint import_format check (format in ('NDJSON', 'CSV')),
    encoding        text        not null constraint import_encoding check (encoding in ('IDENTITY', 'GZIP')),
    mode            text        not null constraint import_mode check (mode in ('commit', 'dryRun')),
    atomicity       text        not null constraint import_atomicity check (atomicity in ('row', 'all')),
    file_sha256     text        not null constraint import_file check (file_sha256 ~ '^[0-9a-f]{64}$'),
    file_bytes      bigint      not null,
    state           text        not null constraint import_state check
        (state in ('QUEUED', 'CHECKING', 'APPLYING', 'DONE', 'DONE_WITH_REJECTIONS', 'FAILED', 'CANCELLED')),
    received_at     timestamptz not null,
    pass_started_at timestamptz,          -- of the rows that are being read now
    finished_at     timestamptz,
    rows_total      bigint,               -- null until they are counted
    rows_read       bigint      not null default 0,
    applied         bigint      not null default 0,
    unchanged       bigint      not null default 0,
    rejected        bigint      not null default 0,
    line            bigint      not null default 0, -- the last one that is done with; moves with what the rows bring
    attempts        integer     not null default 0, -- begun since the last batch; a file that fails again and again is given up
    failure         jsonb,                -- why the file as a whole was not taken
    constraint import_finished_iff_over check
        ((finished_at is not null) = (state in ('DONE', 'DONE_WITH_REJECTIONS', 'FAILED', 'CANCELLED'))),
    constraint import_failure_iff_failed check ((failure is not null) = (state = 'FAILED')),
    constraint import_counts check (rows_read >= 0 and applied + unchanged + rejected <= rows_read)
);

create index assessment_import_by_province on assessment_import (province_code, id desc);
create index assessment_import_open on assessment_import (id) where finished_at is null;

-- What became of each good row, by the line it began on.
create table assessment_import_row (
    import_id      uuid   not null references assessment_import,
    line           bigint not null,
    source_system  text   not null,
    external_id    text   not null,
    result_id      uuid   not null,
    product_id     uuid   not null,
    producer_id    uuid   not null,
    status         text   not null constraint import_row_status check (status in ('CREATED', 'UNCHANGED', 'HELD_BACK')),
    content_sha256 text,                  -- of rows that were checked only, to compare a later row of the same file with
    primary key (import_id, line)
);

create index assessment_import_row_seen on assessment_import_row (import_id, result_id)
    where content_sha256 is not null and status = 'CREATED';

create table assessment_import_rejection (
    import_id uuid   not null references assessment_import,
    line      bigint not null,
    faults    jsonb  not null,
    original  bytea  not null, -- as it came, whatever it is
    primary key (import_id, line)
);
