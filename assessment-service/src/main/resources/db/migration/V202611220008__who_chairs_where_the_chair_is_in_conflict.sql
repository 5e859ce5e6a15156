-- The latest row of a product counts, while the council's chair is in conflict over it.
create table acting_chair (
    id              bigint      generated always as identity primary key,
    assessment_id   uuid        not null references assessment,
    member_id       uuid        not null references council_member,
    document_number text        not null,
    signed_on       date        not null,
    named_at        timestamptz not null,
    named_by        text        not null
);

create index acting_chair_by_assessment on acting_chair (assessment_id, id);

create trigger acting_chair_fixed before update or delete on acting_chair
    for each row execute function refuse_change();
