-- A producer's dossier about one product (Decision 26/2026, Article 6.1).
create table dossier (
    id               uuid        primary key,
    product_id       uuid        not null references product,
    producer_id      uuid        not null references producer,
    kind             text        not null check (kind in ('FIRST', 'UPGRADE', 'REASSESSMENT')),
    target_stars     smallint    check (target_stars between 3 and 5),
    state            text        not null check (state in ('DRAFT', 'SUBMITTED', 'RECEIVED', 'RETURNED', 'FORWARDED',
                                                           'COMPLETION_REQUESTED', 'UNDER_ASSESSMENT', 'DECIDED')),
    product_set      smallint    not null check (product_set between 1 and 26), -- pinned when opened
    criteria_version text        not null, -- pinned when opened
    commune_code     text        not null check (commune_code ~ '^[0-9]{5}$'),
    province_code    text        not null check (province_code ~ '^[0-9]{2}$'),
    submitted_on     date,
    received_on      date,
    samples_received integer     check (samples_received >= 0), -- units; none are asked for in set 26
    slip_number      text        unique, -- Form 01, office part
    due_on           date,       -- 15 working days after receipt (Article 7.2)
    forwarded_on     date,
    opened_at        timestamptz not null,
    changed_at       timestamptz not null,
    changes_counted  integer     not null default 0, -- moves the version also when only answers or report changed
    version          bigint      not null default 0,
    constraint dossier_target_of_upgrade check ((kind = 'UPGRADE') = (target_stars is not null)),
    constraint dossier_received_is_whole check (num_nulls(received_on, slip_number, due_on) in (0, 3)),
    constraint dossier_in_order check (received_on >= submitted_on and forwarded_on >= received_on)
);

-- One product has at most one dossier under way.
create unique index dossier_one_open on dossier (product_id) where state <> 'DECIDED';
create index dossier_by_area on dossier (province_code, commune_code, id);
create index dossier_by_producer on dossier (producer_id, id);

-- What changed since the last recognition (upgrade, Article 6.1b).
create table dossier_change (
    dossier_id uuid     not null references dossier,
    position   smallint not null,
    text       text     not null,
    primary key (dossier_id, position)
);

-- The self-assessment (Form 02): one option per criterion. Points are looked up, never stored.
create table dossier_answer (
    dossier_id    uuid     not null references dossier,
    criterion     text     not null, -- e.g. '1.2'
    option_number smallint not null check (option_number >= 0), -- 0: none of the options fits
    primary key (dossier_id, criterion)
);

-- What a dossier was at each submission; a legal record, never updated.
create table dossier_version (
    dossier_id uuid        not null references dossier,
    number     integer     not null check (number > 0),
    at         timestamptz not null,
    username   text        not null,
    change     text        not null,
    content    jsonb       not null, -- answers and ids of the evidence
    primary key (dossier_id, number)
);

-- A proof. The file is content-addressed in the file store; superseded ones stay.
create table evidence (
    id                     uuid        primary key,
    dossier_id             uuid        not null references dossier,
    document_type          text        not null,
    number                 text,
    issuer                 text,
    issued_on              date,
    valid_until            date,
    sensitivity            text        not null check (sensitivity in ('OPEN', 'BUSINESS', 'PERSONAL')),
    quality_certificate_id uuid,       -- owned by certification-service
    ip_right_id            uuid,       -- owned by certification-service
    file_name              text        not null,
    media_type             text        not null,
    sha256                 text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size_bytes             bigint      not null check (size_bytes between 1 and 52428800), -- at most 50 MiB
    uploaded_by            text        not null,
    uploaded_at            timestamptz not null,
    superseded_at          timestamptz,
    constraint evidence_valid_after_issue check (valid_until >= issued_on)
);

create index evidence_by_dossier on evidence (dossier_id, id);

-- One proof may serve many criteria.
create table evidence_criterion (
    evidence_id uuid not null references evidence,
    criterion   text not null,
    primary key (evidence_id, criterion)
);

-- Form 03: the commune's comments, and the letter with which it proposes the product to the province.
create table commune_report (
    dossier_id          uuid        primary key references dossier,
    origin_and_material text,
    local_labour        text,
    idea_origin         text,
    local_identity      text,
    recommendation      text        not null check (recommendation in ('FORWARD', 'RETURN')),
    letter_number       text,
    letter_signed_on    date,
    letter_signer       text,
    reported_by         text        not null,
    reported_at         timestamptz not null,
    constraint commune_report_forward_is_whole check (recommendation = 'RETURN' or num_nulls(origin_and_material, local_labour,
        idea_origin, local_identity, letter_number, letter_signed_on, letter_signer) = 0)
);
