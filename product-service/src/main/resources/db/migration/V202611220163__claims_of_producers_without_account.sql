-- A person's claim to act for a producer that no account acts for, e.g. one that came with results decided elsewhere. Shown to
-- the claimant and to the offices of the producer's area alone. The proof lies in the file store.
create table producer_claim (
    id          uuid        primary key,
    producer_id uuid        not null references producer,
    username    text        not null,
    claimant    text        not null check (length(claimant) between 1 and 200), -- name of the person
    statement   text        not null, -- why the person acts for the producer
    file_name   text        not null,
    media_type  text        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size_bytes  bigint      not null check (size_bytes between 1 and 52428800), -- at most 50 MiB
    claimed_at  timestamptz not null,
    state       text        not null check (state in ('OPEN', 'ACCEPTED', 'REJECTED')),
    reason      text,
    decided_by  text,
    decided_at  timestamptz,
    constraint producer_claim_decided_whole check ((state = 'OPEN') = (num_nonnulls(decided_by, decided_at) = 0)
        and num_nonnulls(decided_by, decided_at) in (0, 2)),
    constraint producer_claim_rejected_with_reason check ((state = 'REJECTED') = (reason is not null)),
    constraint producer_claim_not_decided_by_claimant check (decided_by <> username)
);

create unique index producer_claim_one_open on producer_claim (producer_id, username) where state = 'OPEN';
create index producer_claim_by_producer on producer_claim (producer_id, id);
create index producer_claim_open on producer_claim (id) where state = 'OPEN';

-- A claim is decided once, and otherwise stays as it was made.
create function refuse_change_of_claim() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'OPEN'
       or (old.producer_id, old.username, old.claimant, old.statement, old.file_name, old.media_type, old.sha256, old.size_bytes,
           old.claimed_at) is distinct from (new.producer_id, new.username, new.claimant, new.statement, new.file_name,
           new.media_type, new.sha256, new.size_bytes, new.claimed_at) then
        raise exception 'rows of % are legal records: a claim is decided once', tg_table_name;
    end if;
    return new;
end
$$;

create trigger producer_claim_fixed before update or delete on producer_claim
    for each row execute function refuse_change_of_claim();
