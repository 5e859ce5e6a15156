-- A declaration is a legal record: the last row of a member and product counts, the earlier ones are kept.
alter table conflict_declaration
    drop constraint conflict_declaration_pkey,
    add column id bigint generated always as identity primary key;

create index conflict_declaration_by_assessment on conflict_declaration (assessment_id, member_id, id);

create trigger conflict_declaration_fixed before update or delete on conflict_declaration
    for each row execute function refuse_change();

create view conflict_declared as
    select d.* from conflict_declaration d
    where not exists (select 1 from conflict_declaration l
                      where l.assessment_id = d.assessment_id and l.member_id = d.member_id and l.id > d.id);

-- Personal: what ties a person to a producer or a dossier, told by the person or recorded with its source.
create table interest (
    id          uuid        primary key,
    council_id  uuid        not null references council, -- where it was told; it holds in every council
    username    text        not null,
    kind        text        not null constraint interest_kind
        check (kind in ('REPRESENTATIVE', 'RELATIVE', 'EMPLOYER', 'CONSULTANT', 'OTHER')),
    relation    text        constraint interest_relation
        check (relation in ('SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'IN_LAW', 'OTHER')),
    party       text        not null constraint interest_party check (party in ('PRODUCER', 'REPRESENTATIVE', 'DOSSIER')),
    producer_id uuid,
    dossier_id  uuid,
    detail      text,
    source      text, -- null: the person told it
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint interest_relation_of_relatives check ((kind = 'RELATIVE') = (relation is not null)),
    constraint interest_over_one check (num_nonnulls(producer_id, dossier_id) = 1),
    constraint interest_dossier_iff_named check ((party = 'DOSSIER') = (dossier_id is not null))
);

create index interest_by_producer on interest (producer_id);
create index interest_by_dossier on interest (dossier_id);
create index interest_by_username on interest (username);

create table interest_end (
    interest_id uuid        primary key references interest,
    reason      text        not null,
    ended_at    timestamptz not null,
    ended_by    text        not null
);

create trigger interest_fixed before update or delete on interest
    for each row execute function refuse_change();
create trigger interest_end_fixed before update or delete on interest_end
    for each row execute function refuse_change();

create view interest_in_force as
    select i.* from interest i where not exists (select 1 from interest_end e where e.interest_id = i.id);

-- Personal: who advised on a dossier, as the restricted topic tells it; a copy, replaced by each event.
create table dossier_consultant (
    dossier_id uuid not null,
    username   text not null,
    primary key (dossier_id, username)
);

create index dossier_consultant_by_username on dossier_consultant (username);

-- The one definition of who may neither see nor score what. Every read, write, list and event asks it.
create view conflict_of_interest as
    select d.assessment_id, d.member_id, m.username, m.council_id, 'DECLARED' as ground
    from conflict_declared d join council_member m on m.id = d.member_id
    where d.in_conflict
    union all
    select a.id, m.id, m.username, m.council_id, 'ACCOUNT_OF_PRODUCER'
    from assessment a join producer_account p on p.producer_id = a.producer_id
    join council_member m on m.username = p.username
    union all
    select a.id, m.id, m.username, m.council_id, i.kind
    from assessment a join interest_in_force i on i.producer_id = a.producer_id
    join council_member m on m.username = i.username
    union all
    select a.id, m.id, m.username, m.council_id, i.kind
    from assessment a join interest_in_force i on i.dossier_id = a.dossier_id
    join council_member m on m.username = i.username
    union all
    select a.id, m.id, m.username, m.council_id, 'CONSULTANT'
    from assessment a join dossier_consultant c on c.dossier_id = a.dossier_id
    join council_member m on m.username = c.username;

-- A closing whose sheets turned out to come from somebody in conflict: counted anew without them, told in the minutes.
create table closing_void (
    assessment_id uuid        not null,
    round         integer     not null,
    members       uuid[]      not null, -- whose sheets were taken out
    voided_at     timestamptz not null,
    primary key (assessment_id, round),
    foreign key (assessment_id, round) references closing
);

create trigger closing_void_fixed before update or delete on closing_void
    for each row execute function refuse_change();
