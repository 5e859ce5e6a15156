-- Copy of assessment-service's assessments, one row each; the dossier's state is a function of all rows of it, so the order
-- in which the events of two assessments arrive does not matter.
create table dossier_assessment (
    assessment_id      uuid primary key,
    dossier_id         uuid not null,
    previous_id        uuid, -- the assessment that this one follows, e.g. the province's before the centre's
    level              text,
    state              text,
    completion_asked   boolean not null default false,
    decision_number    text,
    decision_signed_on date,
    outcome            text,
    stars              smallint
);

create index dossier_assessment_by_dossier on dossier_assessment (dossier_id);

-- Council members who may read a dossier now: granted by assignment, lost by a conflict of interest.
create table dossier_reader (
    assessment_id uuid not null,
    dossier_id    uuid not null,
    username      text not null,
    primary key (assessment_id, username)
);

create index dossier_reader_by_user on dossier_reader (username, dossier_id);
