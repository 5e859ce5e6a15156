-- A system's own headings for our columns. Every version stays: a file that waits is read by the one it came with.
create table column_mapping (
    source_system text        not null references source_system,
    version       bigint      not null constraint column_mapping_version check (version >= 1),
    content       jsonb       not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    primary key (source_system, version)
);

create trigger column_mapping_fixed before update or delete on column_mapping
    for each row execute function refuse_change();

alter table assessment_import
    add column mapping_system text,
    add column mapping_version bigint,
    add constraint import_mapping foreign key (mapping_system, mapping_version) references column_mapping match full;
