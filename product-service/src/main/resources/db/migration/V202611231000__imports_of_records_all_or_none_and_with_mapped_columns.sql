alter table programme_import
    add column atomicity text    not null default 'row' check (atomicity in ('row', 'all')), -- all: none is taken unless all can be
    add column taking    boolean not null default false, -- of all or none: checked, now all are being taken in one transaction
    add column taken     boolean not null default false, -- of all or none: that transaction committed
    add column mapping   jsonb; -- how the table's headings are read, as it was when the file came; null: they are ours

-- How an account's own tables are read, by kind of record.
create table programme_column_mapping (
    username    text        not null,
    kind        text        not null,
    version     bigint      not null check (version > 0),
    content     jsonb       not null,
    recorded_at timestamptz not null,
    primary key (username, kind)
);
