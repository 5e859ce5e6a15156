-- A certificate issued anew with corrected words, and the one whose place it took.
create table certificate_reissue (
    certificate_id uuid primary key references certificate,
    replaces       uuid        not null unique references certificate,
    recognition_id uuid        not null, -- what the first of the chain was made from
    reason         text        not null,
    recorded_at    timestamptz not null
);

create index certificate_reissue_by_recognition on certificate_reissue (recognition_id);

create trigger certificate_reissue_fixed before update or delete on certificate_reissue
    for each row execute function refuse_change();

-- What a decision says after its last clerical correction; a copy of assessment-service's record.
create table decision_words (
    recognition_id  uuid primary key,
    decision_number text        not null,
    signer_name     text        not null,
    signer_position text        not null,
    product_name    text        not null,
    corrected_at    timestamptz not null
);
