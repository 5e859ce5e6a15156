-- On re-assessments members give opinions in writing (Decision 26/2026, Article 7.6). Who was asked stands in attendance, as present.
alter table meeting
    add column procedure text not null default 'MEETING'
        constraint meeting_procedure check (procedure in ('MEETING', 'WRITTEN_OPINIONS')),
    add column reason    text, -- why re-assessments are heard in a meeting though their opinions have not differed
    add column answer_by date, -- last day for opinions in writing
    alter column place drop not null,
    add constraint meeting_in_a_place check ((procedure = 'MEETING') = (place is not null)),
    add constraint meeting_answers_until check ((procedure = 'WRITTEN_OPINIONS') = (answer_by is not null)),
    add constraint meeting_reason_to_meet check (reason is null or procedure = 'MEETING');

alter table assessment
    add column in_writing boolean not null default false, -- of the session it is in, or was in last
    add constraint assessment_reassessed_in_writing check (not in_writing or dossier_kind = 'REASSESSMENT');

-- Opinions within the spread can still differ in the stars they come to (ADR-0100).
alter table closing
    add column disagreement text constraint closing_disagreement check (disagreement in ('SPREAD', 'STARS')),
    drop constraint closing_settled_within_spread,
    add constraint closing_settled_within_spread check (settled = (spread <= max_spread and disagreement is null)),
    add constraint closing_disagreement_in_spread check (disagreement is null or (disagreement = 'SPREAD') = (spread > max_spread));
