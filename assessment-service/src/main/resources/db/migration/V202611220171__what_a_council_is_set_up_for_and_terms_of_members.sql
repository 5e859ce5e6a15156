-- What a council is limited to and when it stands; the plan of an extra round.
alter table council
    add column product_sets     integer[] not null default '{}', -- none: any set
    add column stands_from      date, -- null: from its decision on
    add column stands_until     date, -- null: open
    add column plan_number      text,
    add column plan_signed_on   date,
    add column plan_proposed_by date,
    add column plan_finished_by date,
    add constraint council_product_sets check (product_sets <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,
        17, 18, 19, 20, 21, 22, 23, 24, 25, 26]),
    add constraint council_sets_at_the_centre check (level = 'CENTRAL' or product_sets = '{}'),
    add constraint council_stands_forwards check (stands_until >= stands_from),
    add constraint council_plan_whole check (num_nulls(plan_number, plan_signed_on, plan_proposed_by, plan_finished_by) in (0, 4)),
    add constraint council_plan_of_extra_round check (plan_number is null or round_extra),
    add constraint council_plan_forwards check (plan_finished_by >= plan_proposed_by);

-- No two councils claim a set on the same day. Follows from council; ranges need no extension for the exclusion.
create table council_claim (
    council_id uuid      not null references council,
    product_set integer  not null,
    during     daterange not null,
    primary key (council_id, product_set),
    constraint council_claims_apart exclude using gist (int4range(product_set, product_set, '[]') with &&, during with &&)
);

-- The seat's term. Null: as long as the council.
alter table council_member
    add column term_from  date,
    add column term_until date,
    add constraint member_term_forwards check (term_until >= term_from);

-- Every state of every seat, with the day from which it was known. What is not here was never recorded.
create table council_member_record (
    id           bigint      generated always as identity primary key,
    member_id    uuid        not null references council_member,
    name         text        not null,
    organisation text        not null,
    position     text        not null,
    term_from    date,
    term_until   date,
    left_at      timestamptz,
    recorded_at  timestamptz not null,
    recorded_by  text        not null
);

create index council_member_record_by_member on council_member_record (member_id, id);

insert into council_member_record (member_id, name, organisation, position, left_at, recorded_at, recorded_by)
select m.id, m.name, m.organisation, m.position, m.left_at, c.updated_at, 'migration'
from council_member m join council c on c.id = m.council_id order by c.id, m.seat, m.id;

create trigger council_member_record_fixed before update or delete on council_member_record
    for each row execute function refuse_change();

-- The chair's power in writing, for a time. On a day the row recorded last counts; one without a member takes it back.
create table chair_delegation (
    id              bigint      generated always as identity primary key,
    council_id      uuid        not null references council,
    member_id       uuid        references council_member,
    document_number text        not null,
    signed_on       date        not null,
    valid_from      date        not null,
    valid_until     date        not null,
    recorded_at     timestamptz not null,
    recorded_by     text        not null,
    constraint delegation_forwards check (valid_until >= valid_from),
    constraint delegation_not_before_its_paper check (valid_from >= signed_on)
);

create index chair_delegation_by_council on chair_delegation (council_id, id);

create trigger chair_delegation_fixed before update or delete on chair_delegation
    for each row execute function refuse_change();
