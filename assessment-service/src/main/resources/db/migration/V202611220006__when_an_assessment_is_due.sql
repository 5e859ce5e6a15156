-- Fixed when it opens, by the law of that day; unknown for what was opened before this was kept.
alter table assessment
    add column proposed_on  date,
    add column round_year   integer,
    add column round_number integer,
    add column due_on       date,
    add constraint assessment_round_whole check (num_nulls(round_year, round_number) in (0, 2)),
    add constraint assessment_due_with_proposal check (num_nulls(proposed_on, due_on) in (0, 2)),
    add constraint assessment_due_after_proposal check (due_on >= proposed_on);

create index assessment_by_due_day on assessment (due_on, id)
    where state in ('RECEIVED', 'UNDER_REVIEW', 'SCORING', 'DELIBERATION', 'AGREED');

-- A conflict over one product of a producer is known for the others too.
create index assessment_by_producer on assessment (producer_id);
