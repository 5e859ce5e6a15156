-- The authority of the stars' level does not revoke what an inspection proposed; said once, with the document and the reason.
create table revocation_decline (
    inspection_id   uuid        not null,
    product_id      uuid        not null,
    document_number text        not null,
    signed_on       date        not null, -- Vietnamese day
    reason          text        not null,
    declined_at     timestamptz not null,
    declined_by     text        not null,
    primary key (inspection_id, product_id),
    foreign key (inspection_id, product_id) references revocation_proposal
);

create trigger revocation_decline_fixed before update or delete on revocation_decline
    for each row execute function refuse_change();
