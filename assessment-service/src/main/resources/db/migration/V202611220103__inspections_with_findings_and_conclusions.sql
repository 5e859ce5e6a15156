-- Article 9: by the province for its products, by the ministry for five stars and for others when needed.
create table inspection (
    id            uuid        primary key,
    kind          text        not null constraint inspection_kind check (kind in ('PLANNED', 'PERIODIC', 'UNANNOUNCED')),
    level         text        not null constraint inspection_level check (level in ('PROVINCE', 'CENTRAL')),
    province_code text        not null, -- where it takes place
    held_on       date        not null, -- Vietnamese day
    purpose       text        not null,
    need          text, -- why the ministry inspects what the province recognised
    team          jsonb       not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null
);

create index inspection_by_province on inspection (province_code, id);

create table inspection_product (
    inspection_id      uuid    not null references inspection,
    product_id         uuid    not null,
    product_name       text    not null,
    producer_id        uuid    not null,
    producer_name      text    not null,
    stars              integer not null constraint inspection_product_stars check (stars between 3 and 5),
    certificate_number text    not null,
    primary key (inspection_id, product_id)
);

create index inspection_product_by_product on inspection_product (product_id);

-- What the team notes; replaced until the conclusion, which keeps a copy of its own.
create table inspection_findings (
    inspection_id uuid        primary key references inspection,
    content       jsonb       not null,
    version       integer     not null,
    saved_at      timestamptz not null,
    saved_by      text        not null
);

create table inspection_conclusion (
    inspection_id   uuid        primary key references inspection,
    document_number text        not null,
    signed_on       date        not null, -- Vietnamese day
    summary         text        not null,
    findings        jsonb       not null,
    concluded_at    timestamptz not null,
    concluded_by    text        not null
);

create table revocation_proposal (
    inspection_id uuid not null references inspection_conclusion,
    product_id    uuid not null,
    ground        text not null constraint revocation_proposal_ground check (ground in ('A', 'B', 'C', 'D', 'E', 'F')),
    reason        text not null,
    due_on        date not null, -- last day for the authority to revoke
    primary key (inspection_id, product_id),
    foreign key (inspection_id, product_id) references inspection_product
);

create index revocation_proposal_by_due_day on revocation_proposal (due_on);

create function refuse_findings_after_conclusion() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or exists (select 1 from inspection_conclusion where inspection_id = new.inspection_id) then
        raise exception 'findings of a concluded inspection are fixed';
    end if;
    return new;
end
$$;

create trigger inspection_fixed before update or delete on inspection
    for each row execute function refuse_change();
create trigger inspection_product_fixed before update or delete on inspection_product
    for each row execute function refuse_change();
create trigger inspection_findings_fixed before insert or update or delete on inspection_findings
    for each row execute function refuse_findings_after_conclusion();
create trigger inspection_conclusion_fixed before update or delete on inspection_conclusion
    for each row execute function refuse_change();
create trigger revocation_proposal_fixed before update or delete on revocation_proposal
    for each row execute function refuse_change();
