-- The council's rules bound how often members score one product in one meeting; 3 where they were kept without a number.
alter table council
    add column max_rounds integer not null default 3 constraint council_max_rounds check (max_rounds between 2 and 5);

-- Rounds count on over meetings, so that an earlier meeting's sheets never count again.
alter table assessment
    add column max_rounds  integer constraint assessment_max_rounds check (max_rounds between 2 and 5), -- pinned; null means 3
    add column first_round integer, -- of the meeting; null means 1
    add constraint assessment_first_round_begins_the_meeting check (first_round between 1 and scoring_round),
    add constraint assessment_rounds_in_one_meeting check (scoring_round - first_round < coalesce(max_rounds, 3));

alter table closing
    add column meeting_id uuid references meeting; -- null before a product could have several

alter table deliberation
    add column no_result boolean not null default false; -- no round was left: the product leaves the meeting without a result
