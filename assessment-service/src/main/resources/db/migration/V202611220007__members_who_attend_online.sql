-- Someone online has come: counted for quorum, and named so in the minutes.
alter table attendance
    add column online boolean not null default false,
    add constraint attendance_online_is_presence check (present or not online);
