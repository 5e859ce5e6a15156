-- A competent authority's conclusion, or the commune's confirmation that production stopped, on which the authority of the
-- certificate decides within 15 days (Decision 26/2026, Article 8). Inspections are assessment-service's.
create table revocation_case (
    id              uuid primary key,
    certificate_id  uuid        not null references certificate,
    ground          text        not null,
    trigger         text        not null,
    document_number text        not null check (length(document_number) between 1 and 100),
    document_issuer text        not null check (length(document_issuer) between 1 and 300),
    document_on     date        not null, -- the 15 days run from it
    due_on          date        not null, -- last day
    reason          text        not null check (length(reason) between 1 and 2000),
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    constraint revocation_case_ground check (ground in ('A', 'B', 'C', 'D', 'E', 'F')), -- points a, b, c, d, đ, e
    constraint revocation_case_trigger check (trigger in ('AUTHORITY_CONCLUSION', 'COMMUNE_CONFIRMATION')),
    constraint revocation_case_of_the_commune check (trigger <> 'COMMUNE_CONFIRMATION' or ground = 'E'),
    constraint revocation_case_due check (due_on = document_on + 15),
    constraint revocation_case_once unique (certificate_id, document_issuer, document_number)
);

-- The authority does not revoke (ADR-0117).
create table revocation_case_decline (
    case_id         uuid primary key references revocation_case,
    document_number text        not null check (length(document_number) between 1 and 100),
    signed_on       date        not null,
    reason          text        not null check (length(reason) between 1 and 2000),
    declined_by     text        not null,
    declined_at     timestamptz not null
);

create trigger revocation_case_fixed before update or delete on revocation_case
    for each row execute function refuse_change();
create trigger revocation_case_decline_fixed before update or delete on revocation_case_decline
    for each row execute function refuse_change();
