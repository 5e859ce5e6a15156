-- Each daily recount of the owners' events beside the kept-up counters.
create table recount (
    id         uuid        primary key,
    at         timestamptz not null,
    events     bigint      not null, -- read again
    difference bigint      not null, -- sum of absolute differences; anything but 0 is an alarm
    body       jsonb       not null
);
create index recount_newest on recount (at desc, id desc);
