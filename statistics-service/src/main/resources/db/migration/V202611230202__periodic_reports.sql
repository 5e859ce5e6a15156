-- Periodic reports as they were made. Owned here like publications: not made from events, kept by the backup.
create table report (
    id          uuid        primary key,
    number      text        not null,
    last_day    date        not null, -- of the period (Vietnam)
    body        jsonb       not null,
    recorded_at timestamptz not null,
    constraint report_number unique (number)
);
create trigger report_kept before update or delete or truncate on report
    for each statement execute function refuse_change_of_a_publication();
