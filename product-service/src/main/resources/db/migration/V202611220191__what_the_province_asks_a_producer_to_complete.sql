-- Copy of assessment-service's requests for completion, and which version of the dossier answered each.
create table completion_request (
    id            uuid  primary key,
    dossier_id    uuid  not null references dossier,
    assessment_id uuid  not null, -- owned by assessment-service
    asked_on      date  not null,
    answer_by     date  not null,
    items         jsonb not null
);

create index completion_request_by_dossier on completion_request (dossier_id, id);

create table completion_answer (
    request_id     uuid        primary key references completion_request,
    version_number integer     not null check (version_number > 1),
    note           text        check (length(note) between 1 and 2000), -- the producer's explanation
    answered_at    timestamptz not null,
    answered_by    text        not null
);

create trigger completion_request_fixed before update or delete on completion_request
    for each row execute function refuse_change();
create trigger completion_answer_fixed before update or delete on completion_answer
    for each row execute function refuse_change();
