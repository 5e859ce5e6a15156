-- An appeal of a producer or a complaint of anyone, as it was filed. Where it stands follows from its steps.
create table petition (
    id                 uuid        primary key,
    kind               text        not null constraint petition_kind check (kind in ('APPEAL', 'COMPLAINT')),
    assessment_id      uuid        references assessment,
    certificate_number text,
    product_id         uuid        not null,
    product_name       text        not null,
    producer_id        uuid        not null,
    producer_name      text        not null,
    level              text        not null constraint petition_level check (level in ('PROVINCE', 'CENTRAL')),
    province_code      text        not null,
    commune_code       text,
    target             jsonb, -- what an appeal is against
    received_on        date, -- when the producer had it
    obstacle           jsonb, -- days that the appellant could not use
    text               text        not null,
    filed_on           date        not null, -- Vietnamese day
    due_on             date        not null, -- last day to accept it or say why not
    filed_at           timestamptz not null,
    filed_by           text, -- never of a complaint
    receipt_sha256     text        constraint petition_receipt_once unique,
    constraint petition_appeal_whole check (kind <> 'APPEAL'
        or (assessment_id is not null and target is not null and received_on is not null and filed_by is not null)),
    constraint petition_complaint_names_nobody check (kind <> 'COMPLAINT'
        or (filed_by is null and receipt_sha256 is not null)),
    constraint petition_due_after_filing check (due_on >= filed_on)
);

create index petition_by_province on petition (province_code, id);
create index petition_by_assessment on petition (assessment_id);
create index petition_by_product on petition (product_id);
create index petition_by_producer on petition (producer_id);

create table petition_step (
    petition_id uuid        not null references petition,
    step_no     integer     not null,
    state       text        not null,
    due_on      date, -- last day to resolve it
    content     jsonb       not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (petition_id, step_no),
    constraint petition_step_lawful check (
        (state in ('ACCEPTED', 'INADMISSIBLE') and step_no = 1)
        or (state = 'RESOLVED' and step_no = 2)
        or (state = 'WITHDRAWN' and step_no in (1, 2))),
    constraint petition_step_due_when_accepted check ((state = 'ACCEPTED') = (due_on is not null))
);

-- Personal: who complained. Shown to the person who accepted or resolved the complaint alone; erased by deleting the row.
create table complainant (
    petition_id uuid primary key references petition,
    name        text not null,
    contact     text not null
);

create trigger petition_fixed before update or delete on petition
    for each row execute function refuse_change();
create trigger petition_step_fixed before update or delete on petition_step
    for each row execute function refuse_change();
