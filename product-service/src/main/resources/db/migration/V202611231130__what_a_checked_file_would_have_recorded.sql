-- What a file of records that is only checked would have recorded by the row at which it stands; nothing is left of it when the check is over.
create table programme_import_foreseen (
    import_id uuid        not null references programme_import,
    record_id uuid        not null,
    version   bigint      not null check (version > 0),
    at        timestamptz not null,
    once      text        not null, -- what only one record of the kind may say; empty where each may say anything
    content   jsonb       not null,
    primary key (import_id, record_id)
);

create index programme_import_foreseen_once on programme_import_foreseen (import_id, once) where once <> '';
