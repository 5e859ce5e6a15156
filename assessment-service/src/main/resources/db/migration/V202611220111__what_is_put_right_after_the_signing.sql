alter table decision drop constraint decision_number_once_per_issuer_and_year;

-- The numbers in use. Not a record of its own: a number that was written down by mistake becomes free for whom it belongs to.
create table decision_number (
    issuer_key  text    not null,
    year        integer not null,
    number      text    not null,
    decision_id uuid    not null references decision,
    constraint decision_number_once_per_issuer_and_year primary key (issuer_key, year, number)
);

insert into decision_number (issuer_key, year, number, decision_id) select issuer_key, year, number, id from decision;

-- A slip of the pen put right, an amending decision, or a withdrawal; with what the record says from then on.
create table decision_change (
    id                uuid        primary key,
    decision_id       uuid        not null references decision,
    change_no         integer     not null constraint change_counts_from_1 check (change_no >= 1),
    kind              text        not null constraint change_kind check (kind in ('CLERICAL', 'AMENDING', 'WITHDRAWAL')),
    reason            text        not null,
    number            text, -- of the amending or withdrawing decision
    signed_on         date,
    signer_name       text,
    signer_position   text,
    request_number    text, -- of the ministry (Article 10.1b)
    request_signed_on date,
    reading           jsonb       not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    constraint change_once_per_number unique (decision_id, change_no),
    constraint change_signed_unless_clerical
        check (num_nulls(number, signed_on, signer_name, signer_position) = case kind when 'CLERICAL' then 4 else 0 end),
    constraint change_requested_iff_withdrawal
        check (num_nulls(request_number, request_signed_on) = case kind when 'WITHDRAWAL' then 0 else 2 end),
    constraint change_after_request check (request_signed_on <= signed_on)
);

-- A result is decided again only after its earlier place in a decision has ended.
alter table decision_item
    drop constraint decision_once_per_assessment,
    drop constraint decision_item_pkey,
    add column attempt integer not null default 1 constraint decision_attempt_counts_from_1 check (attempt >= 1),
    add column after_attempt integer generated always as (nullif(attempt - 1, 0)) stored,
    add column change_id uuid references decision_change, -- null: stood in the decision from the beginning
    add primary key (assessment_id, attempt);

create index decision_item_by_decision on decision_item (decision_id);

create table decision_item_end (
    assessment_id uuid    not null,
    attempt       integer not null,
    change_id     uuid    not null references decision_change,
    primary key (assessment_id, attempt),
    foreign key (assessment_id, attempt) references decision_item (assessment_id, attempt)
);

alter table decision_item add constraint decision_again_after_the_end
    foreign key (assessment_id, after_attempt) references decision_item_end (assessment_id, attempt);

create trigger decision_change_fixed before update or delete on decision_change
    for each row execute function refuse_change();
create trigger decision_item_end_fixed before update or delete on decision_item_end
    for each row execute function refuse_change();
