-- What a right's record said before an officer completed or corrected it.
create table ip_right_version (
    ip_right_id uuid        not null references ip_right,
    version     bigint      not null,
    content     jsonb       not null,
    replaced_at timestamptz not null,
    primary key (ip_right_id, version)
);

create trigger ip_right_version_fixed before update or delete on ip_right_version
    for each row execute function refuse_change();
