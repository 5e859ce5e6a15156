-- Every star decision, revocation, withdrawal and extension, for anyone to count: written by triggers, so that no way of recording forgets it.
create table transparency_entry (
    seq   bigint generated always as identity primary key,
    xid   xid8 not null default pg_current_xact_id(), -- settled when older than every open transaction
    entry text not null                               -- JSON; its bytes are the leaf
);

create index transparency_entry_in_order on transparency_entry (xid, seq);

create table transparency_leaf (
    index     bigint primary key check (index >= 0), -- from 0 without gaps
    seq       bigint not null unique references transparency_entry,
    leaf_hash bytea  not null check (length(leaf_hash) = 32)
);

create table transparency_checkpoint (
    size     bigint      primary key check (size > 0), -- leaves in the tree
    edge     bytea       not null check (length(edge) % 32 = 0),
    last_xid xid8        not null,
    last_seq bigint      not null,
    at       timestamptz not null,
    note     text        not null -- signed note, C2SP tlog-checkpoint
);

create trigger transparency_entry_fixed before update or delete on transparency_entry
    for each row execute function refuse_change();
create trigger transparency_leaf_fixed before update or delete on transparency_leaf
    for each row execute function refuse_change();
create trigger transparency_checkpoint_fixed before update or delete on transparency_checkpoint
    for each row execute function refuse_change();

create function tell_of_certificate() returns trigger language plpgsql as $$
begin
    insert into transparency_entry (entry) values (jsonb_build_object(
        'kind', 'ISSUED', 'number', new.number, 'stars', new.stars, 'product', new.product_name, 'producer', new.producer_name,
        'decision', new.decision_number, 'signedOn', new.decided_on, 'issuer', new.issuer_name, 'validFrom', new.valid_from,
        'validUntil', new.valid_until, 'recordedAt', new.issued_at)::text);
    return null;
end $$;

create function tell_of_end() returns trigger language plpgsql as $$
begin
    insert into transparency_entry (entry) select jsonb_build_object(
        'kind', tg_argv[0], 'number', c.number, 'decision', new.decision_number, 'signedOn', new.signed_on,
        'recordedAt', new.recorded_at)::text
    from certificate c where c.id = new.certificate_id;
    return null;
end $$;

create function tell_of_extension() returns trigger language plpgsql as $$
begin
    insert into transparency_entry (entry) select jsonb_build_object(
        'kind', 'EXTENDED', 'number', c.number, 'decision', new.decision_number, 'signedOn', new.signed_on, 'until', new.until,
        'recordedAt', new.recorded_at)::text
    from certificate c where c.id = new.certificate_id;
    return null;
end $$;

-- What was recorded before the log began, in the order of its record.
insert into transparency_entry (entry)
select entry from (
    select issued_at as at, jsonb_build_object(
        'kind', 'ISSUED', 'number', number, 'stars', stars, 'product', product_name, 'producer', producer_name,
        'decision', decision_number, 'signedOn', decided_on, 'issuer', issuer_name, 'validFrom', valid_from,
        'validUntil', valid_until, 'recordedAt', issued_at)::text as entry
    from certificate
    union all
    select r.recorded_at, jsonb_build_object('kind', 'REVOKED', 'number', c.number, 'decision', r.decision_number,
        'signedOn', r.signed_on, 'recordedAt', r.recorded_at)::text
    from certificate_revocation r join certificate c on c.id = r.certificate_id
    union all
    select w.recorded_at, jsonb_build_object('kind', 'WITHDRAWN', 'number', c.number, 'decision', w.decision_number,
        'signedOn', w.signed_on, 'recordedAt', w.recorded_at)::text
    from certificate_withdrawal w join certificate c on c.id = w.certificate_id) before
order by at, entry;

create trigger certificate_told after insert on certificate
    for each row execute function tell_of_certificate();
create trigger certificate_revocation_told after insert on certificate_revocation
    for each row execute function tell_of_end('REVOKED');
create trigger certificate_withdrawal_told after insert on certificate_withdrawal
    for each row execute function tell_of_end('WITHDRAWN');
create trigger certificate_extension_told after insert on certificate_extension
    for each row execute function tell_of_extension();
