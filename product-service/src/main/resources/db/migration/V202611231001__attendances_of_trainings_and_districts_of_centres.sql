-- Who attended a course, and the certificate that the person got: personal.
create table training_attendance (
    like programme_record_shape including all,
    training_id uuid not null references training,
    name text not null,
    producer_id uuid references producer, -- whom the person came for
    days integer not null check (days between 0 and 1000), -- attended
    certified boolean not null,
    certificate_number text,
    certified_on date,
    constraint training_attendance_certified check (certified or (certificate_number is null and certified_on is null))
);

create index training_attendance_by_training on training_attendance (training_id) where state = 'ACTIVE';

-- Of a centre recorded for a time before 2025-07-01, when there were districts; null: of the commune or the whole province.
alter table centre add column district_code text check (district_code ~ '^[0-9]{3}$');
