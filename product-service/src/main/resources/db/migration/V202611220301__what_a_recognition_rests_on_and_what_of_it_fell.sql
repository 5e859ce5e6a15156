-- Which decision a certificate and an assessment's outcome come from, so that a certificate is traced to the dossier it rests on.
-- Null for what was heard of before.
alter table product_certificate add column decision_id uuid; -- owned by assessment-service
alter table dossier_assessment add column decision_id uuid;

create index dossier_by_product on dossier (product_id);

-- Copy of certification-service's register of quality certificates, IP rights and rights to use one; kept as events tell.
create table proof_record (
    id                 uuid   primary key,
    kind               text   not null check (kind in ('QUALITY_CERTIFICATE', 'IP_RIGHT', 'IP_USE')),
    right_id           uuid,  -- of a right of use: what may be used
    title              text   not null, -- scheme or name; for people
    number             text,  -- as the register has it
    folded_number      text,  -- letters and digits alone, capitals
    holder_producer_id uuid,
    product_ids        uuid[] not null default '{}',
    valid_from         date,
    valid_until        date,  -- last day
    ended_as           text,  -- LAPSED, WITHDRAWN, CANCELLED, REVOKED, REFUSED or SUSPENDED; null while only dates end it
    ended_on           date,  -- first day on which it stands no more
    constraint proof_record_ended_whole check ((ended_as is null) = (ended_on is null)),
    constraint proof_record_use_of_a_right check ((kind = 'IP_USE') = (right_id is not null))
);

create index proof_record_of_right on proof_record (right_id) where right_id is not null;
create index proof_record_by_number on proof_record (folded_number) where folded_number is not null;
create index evidence_by_quality_certificate on evidence (quality_certificate_id) where quality_certificate_id is not null;
create index evidence_by_ip_right on evidence (ip_right_id) where ip_right_id is not null;

-- A proof that a current recognition rested on stands no more, criterion by criterion. A hint to producer and office: no star
-- changes by itself (ADR-0147). Never changed; its end is a row of criterion_flag_clearance.
create table criterion_flag (
    id                 uuid        primary key,
    product_id         uuid        not null references product,
    certificate_id     uuid        not null, -- of the recognition; owned by certification-service
    certificate_number text        not null,
    dossier_id         uuid        not null references dossier,
    version_number     integer     not null check (version_number > 0), -- of the dossier, as it was decided on
    criterion          text,       -- null: a paper that every dossier of the set needs
    evidence_id        uuid        not null references evidence,
    ground             text        not null check (ground in ('QUALITY_CERTIFICATE', 'IP_RIGHT', 'PAPER')), -- what of the evidence fell
    record_kind        text        check (record_kind in ('QUALITY_CERTIFICATE', 'IP_RIGHT', 'IP_USE')), -- null: a paper by its own dates
    record_id          uuid,       -- in the register
    reason             text        not null check (reason in ('LAPSED', 'WITHDRAWN', 'CANCELLED', 'REVOKED', 'REFUSED', 'SUSPENDED')),
    fallen_on          date        not null, -- first day on which it stood no more
    raised_at          timestamptz not null,
    constraint criterion_flag_record_whole check ((record_kind is null) = (record_id is null))
);

create index criterion_flag_by_product on criterion_flag (product_id, id);

create table criterion_flag_clearance (
    flag_id    uuid        primary key references criterion_flag,
    reason     text        not null check (reason in ('RENEWED', 'REPLACED', 'RECOGNITION_ENDED')),
    cleared_on date        not null,
    cleared_at timestamptz not null
);

-- What is named in the place of a proof that fell: another record of the register, or a paper that the office has seen.
create table proof_replacement (
    id             uuid        primary key,
    certificate_id uuid        not null,
    evidence_id    uuid        not null references evidence,
    ground         text        not null check (ground in ('QUALITY_CERTIFICATE', 'IP_RIGHT', 'PAPER')),
    record_kind    text        check (record_kind in ('QUALITY_CERTIFICATE', 'IP_RIGHT')),
    record_id      uuid,
    paper_number   text        check (length(paper_number) between 1 and 200),
    paper_issuer   text        check (length(paper_issuer) between 1 and 300),
    paper_until    date,       -- last day; null: without end
    note           text        check (length(note) between 1 and 2000),
    named_by       text        not null,
    named_at       timestamptz not null,
    constraint proof_replacement_record_or_paper check (num_nulls(record_kind, record_id) in (0, 2)
        and (record_id is null) = (num_nulls(paper_number, paper_issuer) = 0))
);

create index proof_replacement_by_evidence on proof_replacement (evidence_id);

-- Days whose lapses have been looked at; a day that was missed is looked at with the next.
create table flag_day (
    day         date        primary key,
    reviewed_at timestamptz not null
);

create trigger criterion_flag_fixed before update or delete on criterion_flag
    for each row execute function refuse_change();
create trigger criterion_flag_clearance_fixed before update or delete on criterion_flag_clearance
    for each row execute function refuse_change();
create trigger proof_replacement_fixed before update or delete on proof_replacement
    for each row execute function refuse_change();
