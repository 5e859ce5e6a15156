-- The aggregate entered the system by an import: its events lie in the topic of imports (ADR-0185). Decided with its first event, for ever.
alter table event_stream add column imported boolean not null default false;
