-- Decisions under Article 12 of Decision 26/2026/QĐ-TTg.
create table certificate_extension (
    certificate_id  uuid primary key references certificate,
    decision_number text        not null,
    signed_on       date        not null,
    until           date        not null, -- new last day, included
    reason          text        not null,
    recorded_at     timestamptz not null,
    constraint extension_under_the_law check (signed_on >= date '2026-05-22')
);

-- Recognitions taken back (Article 10.1b) or taken out of their decision.
create table certificate_withdrawal (
    certificate_id  uuid primary key references certificate,
    decision_number text        not null,
    signed_on       date        not null,
    recorded_at     timestamptz not null
);

-- Withdrawals from before this table: when they were announced is when they were recorded.
insert into certificate_withdrawal (certificate_id, decision_number, signed_on, recorded_at)
select s.certificate_id, '', s.withdrawn_on, coalesce(e.occurred_at, c.issued_at)
from certificate_standing s
    join certificate c on c.id = s.certificate_id
    left join lateral (
        select min(occurred_at) as occurred_at from event
        where key = s.certificate_id and type = 'vn.ocop.certification.certificate-withdrawn.v1') e on true
where s.withdrawn_on is not null;

create trigger certificate_revocation_fixed before update or delete on certificate_revocation
    for each row execute function refuse_change();
create trigger certificate_extension_fixed before update or delete on certificate_extension
    for each row execute function refuse_change();
create trigger certificate_withdrawal_fixed before update or delete on certificate_withdrawal
    for each row execute function refuse_change();
