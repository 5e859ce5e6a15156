-- A read model is built anew in a schema of its own while the old one answers, then switched over in one transaction (ADR-0154).
create schema rebuild;  -- shadows of the tables that events fill
create schema replaced; -- those that were switched away, until they are dropped a moment later

-- Owned here, not made from events.
create table read_model_rebuild (
    id          uuid        primary key,
    state       text        not null,
    started_by  text        not null, -- user name
    started_at  timestamptz not null,
    finished_at timestamptz,
    shape       text,                 -- newest migration that the shadows were made of: after another they are made anew
    per_second  integer     not null default 0, -- events applied, lately
    paused_ms   integer,              -- how long events waited for the switch
    switch_ms   integer,              -- how long questions waited for it at most
    failure     text,
    constraint read_model_rebuild_state check (state in ('READING', 'FINISHING', 'SWITCHED', 'CANCELLING', 'CANCELLED', 'FAILED')),
    constraint read_model_rebuild_ended check ((finished_at is null) = (state in ('READING', 'FINISHING', 'CANCELLING')))
);
create unique index read_model_rebuild_one_at_a_time on read_model_rebuild ((true)) where finished_at is null;

create table read_model_rebuild_partition (
    rebuild_id   uuid    not null references read_model_rebuild (id),
    topic        text    not null,
    partition    integer not null,
    first_offset bigint  not null,
    next_offset  bigint  not null,
    end_offset   bigint  not null, -- behind the last event, when it was last looked
    constraint read_model_rebuild_partition_pk primary key (rebuild_id, topic, partition)
);
