-- Questions to a cube that are answered in the background (ADR-0176). Each belongs to the account that placed it; answers are deleted when
-- they expire, for they can be asked again.
create table cube_job (
    id          uuid        primary key,
    owner       text        not null, -- subject of the account
    question    jsonb       not null, -- with both times, so that a second run gives the same answer
    state       text        not null,
    attempts    integer     not null default 0,
    placed_at   timestamptz not null,
    begun_at    timestamptz,
    finished_at timestamptz,
    expires_at  timestamptz,          -- set when it is finished
    cells       integer,
    failure     text,                 -- slug of a problem
    constraint cube_job_state check (state in ('WAITING', 'COUNTING', 'WRITING', 'DONE', 'FAILED')),
    constraint cube_job_finished check ((state in ('DONE', 'FAILED')) = (finished_at is not null)),
    constraint cube_job_failure check ((state = 'FAILED') = (failure is not null))
);
create index cube_job_by_owner on cube_job (owner, id);
create index cube_job_open on cube_job (id) where finished_at is null;
create index cube_job_expiry on cube_job (expires_at) where expires_at is not null;

create table cube_job_answer (
    job_id  uuid  not null references cube_job (id) on delete cascade,
    form    text  not null, -- JSON, CSV (both as gzip) or XLSX
    content bytea not null,
    constraint cube_job_answer_pk primary key (job_id, form),
    constraint cube_job_answer_form check (form in ('JSON', 'CSV', 'XLSX'))
);
alter table cube_job_answer alter column content set storage external; -- packed already
