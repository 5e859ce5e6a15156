-- Every version of every programme record, as its kind's schema says it. Never changed.
create table programme_record_version (
    record_id   uuid        not null,
    version     bigint      not null,
    kind        text        not null, -- which table has the record
    change      text        not null check (change in ('RECORDED', 'CHANGED', 'WITHDRAWN', 'IMPORTED')),
    recorded_at timestamptz not null,
    recorded_by text        not null, -- user name
    content     jsonb       not null,
    primary key (record_id, version)
);

create trigger programme_record_version_fixed before update or delete on programme_record_version
    for each row execute function refuse_change();

-- A file of records, and what became of its rows.
create table programme_import (
    id          uuid        primary key,
    kind        text        not null,
    mode        text        not null check (mode in ('commit', 'dryRun')),
    format      text        not null check (format in ('NDJSON', 'CSV', 'XLSX')),
    gzip        boolean     not null,
    file_sha256 text        not null, -- name in the file store
    mandate     jsonb       not null, -- whose rights hold for its rows, as they were when it came
    received_by text        not null, -- user name; only this account reads what became of the rows
    received_at timestamptz not null,
    recorded    bigint      not null default 0, -- rows
    changed     bigint      not null default 0, -- rows
    unchanged   bigint      not null default 0, -- rows
    rejected    bigint      not null default 0, -- rows
    line        bigint      not null default 0, -- position of the last row that was taken or rejected; it goes on behind it
    attempts    integer     not null default 0, -- since the last batch that went through
    progress_at timestamptz, -- of the last batch; whoever finds it old goes on with the file
    finished_at timestamptz, -- null while it goes on
    failure     jsonb -- why the file could not be read to its end
);

create table programme_import_rejection (
    import_id uuid   not null references programme_import,
    line      bigint not null,
    faults    jsonb  not null,
    original  bytea  not null, -- the row as it came
    primary key (import_id, line)
);
