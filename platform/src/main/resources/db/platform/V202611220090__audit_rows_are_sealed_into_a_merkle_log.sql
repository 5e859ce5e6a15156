-- The transaction that wrote the row: rows below the oldest open transaction are settled, so none can slip in behind a sealed one.
alter table audit_record add column xid xid8 not null default pg_current_xact_id();

create index audit_record_in_sealing_order on audit_record (xid, seq);

-- The leaves of the Merkle log, in sealing order: by (xid, seq) of the row.
create table audit_leaf (
    index     bigint primary key check (index >= 0), -- from 0 without gaps
    seq       bigint not null unique,                -- = audit_record.seq
    leaf_hash bytea  not null check (length(leaf_hash) = 32)
);

-- One per pass that sealed something: the tree's size and root, signed.
create table audit_checkpoint (
    size      bigint      primary key check (size > 0), -- leaves in the tree
    root_hash bytea       not null check (length(root_hash) = 32),
    edge      bytea       not null check (length(edge) % 32 = 0), -- hashes of the full subtrees, largest first
    last_xid  xid8        not null, -- of the last leaf's row: the next pass goes on behind (last_xid, last_seq)
    last_seq  bigint      not null,
    at        timestamptz not null,
    note      text        not null  -- signed note, C2SP tlog-checkpoint
);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name;
end
$$;

create trigger audit_record_fixed before update or delete on audit_record
    for each row execute function refuse_audit_change();
create trigger audit_record_kept before truncate on audit_record
    for each statement execute function refuse_audit_change();
create trigger audit_leaf_fixed before update or delete on audit_leaf
    for each row execute function refuse_audit_change();
create trigger audit_leaf_kept before truncate on audit_leaf
    for each statement execute function refuse_audit_change();
create trigger audit_checkpoint_fixed before update or delete on audit_checkpoint
    for each row execute function refuse_audit_change();
create trigger audit_checkpoint_kept before truncate on audit_checkpoint
    for each statement execute function refuse_audit_change();
