-- Personal: who advised on a dossier, so that nobody scores in a council what they helped to write. Shown to who may read the
-- dossier; on the restricted topic alone. Nothing is overwritten: a mistake is withdrawn with its reason.
create table dossier_consultant (
    id           uuid        primary key,
    dossier_id   uuid        not null references dossier,
    username     text        check (length(username) between 1 and 100), -- of the account, where there is one
    name         text        check (length(name) between 1 and 200),
    organisation text        check (length(organisation) between 1 and 300),
    from_day     date        not null,
    until_day    date, -- last day of the advice; null while it goes on
    named_at     timestamptz not null,
    named_by     text        not null,
    by_office    boolean     not null, -- else by the producer
    constraint dossier_consultant_is_somebody check (username is not null or num_nulls(name, organisation) = 0),
    constraint dossier_consultant_days check (until_day >= from_day)
);

create index dossier_consultant_by_dossier on dossier_consultant (dossier_id, id);

create table dossier_consultant_withdrawal (
    consultant_id uuid        primary key references dossier_consultant,
    reason        text        not null check (length(reason) between 1 and 2000),
    withdrawn_at  timestamptz not null,
    withdrawn_by  text        not null
);

create trigger dossier_consultant_fixed before update or delete on dossier_consultant
    for each row execute function refuse_change();
create trigger dossier_consultant_withdrawal_fixed before update or delete on dossier_consultant_withdrawal
    for each row execute function refuse_change();
