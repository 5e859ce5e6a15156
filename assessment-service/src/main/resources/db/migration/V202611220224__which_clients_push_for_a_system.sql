-- A machine client pushes for the systems that it is bound to. Who was bound when is never lost.
create table source_system_client (
    code     text        not null references source_system,
    username text        not null,
    bound_at timestamptz not null,
    bound_by text        not null,
    ended_at timestamptz,
    ended_by text,
    primary key (code, username, bound_at),
    constraint source_system_client_ended check ((ended_at is null) = (ended_by is null))
);

create unique index source_system_client_once on source_system_client (code, username) where ended_at is null;
create index source_system_client_by_username on source_system_client (username) where ended_at is null;

create function end_client_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.ended_at is not null
        or (new.code, new.username, new.bound_at, new.bound_by) is distinct from (old.code, old.username, old.bound_at, old.bound_by) then
        raise exception 'a binding is ended once and never changed';
    end if;
    return new;
end
$$;

create trigger source_system_client_fixed before update or delete on source_system_client
    for each row execute function end_client_once();

-- whose first push made a system known (it got its code as its name) goes on pushing for it
insert into source_system_client (code, username, bound_at, bound_by)
select code, registered_by, registered_at, registered_by from source_system where name = code;

-- Whether a client's first push under an unknown code registers the system; without a row it does.
create table first_push_rule (
    province_code text        primary key, -- VN: of clients of the whole nation
    registers     boolean     not null,
    changed_at    timestamptz not null,
    changed_by    text        not null
);

-- files that wait already were received before bindings were asked for
alter table assessment_import add column machine boolean not null default false;
alter table assessment_import alter column machine drop default;
