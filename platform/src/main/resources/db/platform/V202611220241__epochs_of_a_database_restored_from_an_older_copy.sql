-- ADR-0140. A database restored from an older copy gives versions out again that the topics hold already. From then on its events carry
-- another epoch, and consumers take versions of a later epoch whatever they have seen of an earlier one.
create table event_epoch (
    epoch      bigint      primary key check (epoch >= 0), -- 0, then the millisecond at which it began: later is greater
    started_at timestamptz not null,
    started_by text        not null
);

insert into event_epoch (epoch, started_at, started_by) values (0, now(), 'the first');

create function event_epochs_only_follow() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'epochs are append-only';
    end if;
    if new.epoch <= (select max(epoch) from event_epoch) then
        raise exception 'epoch % does not follow the last one', new.epoch;
    end if;
    return new;
end $$;

create trigger event_epochs_only_follow before insert or update or delete on event_epoch
    for each row execute function event_epochs_only_follow();

-- Under which epoch an event was recorded; a refilled topic says it as the first sending did.
alter table event add column epoch bigint not null default 0;

-- A lane that does not send, because a topic holds an event of this database that this database does not know.
create table event_halt (
    lane        smallint    primary key,
    known_seq   bigint      not null, -- the last event the database knew when its sender began; later ones are of the next epoch
    found       text        not null, -- for administrators
    detected_at timestamptz not null
);

alter table consumed_version add column epoch bigint not null default 0;

drop index dead_letter_open_once;
create unique index dead_letter_open_once on dead_letter (consumer, topic, key, source, version) where settled_at is null;
