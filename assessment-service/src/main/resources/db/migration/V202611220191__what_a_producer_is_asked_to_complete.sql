-- An office asks a producer to complete a forwarded dossier before it is scored; the answer is a newer version of the dossier.
create table completion_request (
    id              uuid        primary key,
    assessment_id   uuid        not null references assessment,
    dossier_version integer     not null, -- that was found incomplete
    items           jsonb       not null,
    asked_on        date        not null, -- Vietnamese day
    answer_by       date        not null, -- last day, a working day
    asked_at        timestamptz not null,
    asked_by        text        not null,
    constraint completion_request_leaves_time check (answer_by > asked_on)
);

create index completion_request_by_assessment on completion_request (assessment_id, id);

create table completion_answer (
    request_id      uuid        primary key references completion_request,
    dossier_version integer     not null,
    answered_at     timestamptz not null
);

create table completion_closing (
    request_id uuid        primary key references completion_request,
    reason     text        not null check (length(reason) between 1 and 2000),
    closed_at  timestamptz not null,
    closed_by  text        not null
);

create trigger completion_request_fixed before update or delete on completion_request
    for each row execute function refuse_change();
create trigger completion_answer_fixed before update or delete on completion_answer
    for each row execute function refuse_change();
create trigger completion_closing_fixed before update or delete on completion_closing
    for each row execute function refuse_change();
