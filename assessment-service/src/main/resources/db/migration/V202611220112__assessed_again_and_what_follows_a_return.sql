-- One version of a dossier is assessed again at a level by order, or by the province's choice.
alter table assessment
    drop constraint assessment_once_per_version_and_level,
    add column attempt integer not null default 1 constraint assessment_attempt_counts_from_1 check (attempt >= 1),
    add constraint assessment_once_per_version_level_and_attempt unique (dossier_id, dossier_version, level, attempt),
    -- What the province does with a product that the centre returned: recognise on that result, assess again, or end.
    add column follow_up text constraint assessment_follow_up check (follow_up in ('RECOGNISE', 'ASSESS_AGAIN', 'END')),
    add constraint assessment_follow_up_at_the_centre check (follow_up is null or level = 'CENTRAL'),
    add constraint assessment_recognised_on_returned_result check (follow_up <> 'RECOGNISE' or stars between 3 and 4),
    add constraint assessment_ended_below_3 check (follow_up <> 'END' or stars < 3),
    drop constraint assessment_decided_by_law,
    add constraint assessment_decided_by_law check (state <> 'DECIDED'
        or (level = 'PROVINCE' and stars between 3 and 4)
        or (level = 'CENTRAL' and stars = 5 and follow_up is null)
        or (level = 'CENTRAL' and stars between 3 and 4 and follow_up is not distinct from 'RECOGNISE'));

create index assessment_by_previous on assessment (previous_id);

create table follow_up (
    assessment_id uuid        primary key references assessment,
    choice        text        not null constraint follow_up_choice check (choice in ('RECOGNISE', 'ASSESS_AGAIN', 'END')),
    number        text, -- of the province's paper; a recognition has its decision
    signed_on     date,
    reason        text,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    constraint follow_up_document check (num_nulls(number, signed_on) = case choice when 'RECOGNISE' then 2 else 0 end)
);

create table redo_order (
    assessment_id uuid        primary key references assessment,
    opened_id     uuid        not null unique references assessment,
    number        text        not null, -- of the ministry's paper (Article 10.1b)
    signed_on     date        not null,
    reason        text        not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null
);

create trigger follow_up_fixed before update or delete on follow_up
    for each row execute function refuse_change();
create trigger redo_order_fixed before update or delete on redo_order
    for each row execute function refuse_change();
