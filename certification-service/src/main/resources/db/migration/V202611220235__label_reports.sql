-- Suspicious labels that anyone told of. No person is named.
create table label_report (
    id             uuid primary key, -- grows with time
    number         text        not null, -- as printed on the label, in the register or not
    certificate_id uuid references certificate,
    province_code  text,             -- whose office sees it; absent: the central office
    kind           text        not null,
    place          text,
    note           text,
    reported_at    timestamptz not null,
    constraint label_report_kind check (kind in ('FORGED', 'OTHER_PRODUCT', 'ENDED', 'OTHER'))
);

create index label_report_by_province on label_report (province_code, id);

create trigger label_report_fixed before update or delete on label_report
    for each row execute function refuse_change();
