-- Which reminder of a coming end was announced; an extended certificate has a later end and reminders of its own.
create table expiry_reminder (
    certificate_id uuid     not null references certificate,
    last_day       date     not null, -- the end that it speaks of
    days_before    smallint not null,
    announced_on   date     not null,
    primary key (certificate_id, last_day, days_before),
    constraint expiry_reminder_days check (days_before in (180, 120, 90, 30))
);
