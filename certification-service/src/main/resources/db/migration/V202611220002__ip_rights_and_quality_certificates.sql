create table ip_right (
    id                 uuid primary key,
    kind               text        not null,
    name               text        not null,
    application_number text,                  -- free text by intent: the full patterns are not published
    number             text,                  -- of the registration
    owner              text        not null,
    manager            text,                  -- a geographical indication belongs to the State and is managed by a body
    legal_basis        text,
    filed_on           date,
    granted_on         date,
    valid_until        date,                  -- absent: no end
    province_code      text,
    product_ids        uuid[]      not null default '{}',
    state              text        not null,
    state_on           date        not null,
    version            bigint      not null,
    recorded_at        timestamptz not null,
    constraint ip_right_kind check (kind in ('TRADEMARK', 'COLLECTIVE_MARK', 'CERTIFICATION_MARK', 'GEOGRAPHICAL_INDICATION',
        'INDUSTRIAL_DESIGN', 'PATENT', 'UTILITY_SOLUTION', 'COPYRIGHT')),
    constraint ip_right_state check (state in ('FILED', 'FORMALLY_ACCEPTED', 'PUBLISHED', 'GRANTED', 'REFUSED', 'RENEWED',
        'EXPIRED', 'CANCELLED', 'WITHDRAWN')),
    constraint ip_right_dates check (valid_until >= granted_on and granted_on >= filed_on)
);

create index ip_right_by_product on ip_right using gin (product_ids);

-- Every state the office gave it, with its legal day.
create table ip_right_state (
    ip_right_id uuid        not null references ip_right,
    version     bigint      not null,
    state       text        not null,
    state_on    date        not null,
    note        text,
    recorded_at timestamptz not null,
    primary key (ip_right_id, version)
);

-- A code list that is edited by rows, not by releases.
create table quality_scheme (
    code text primary key,
    name text not null
);

insert into quality_scheme (code, name) values
    ('VIETGAP', 'VietGAP'),
    ('GLOBALGAP', 'GLOBALG.A.P.'),
    ('HACCP', 'HACCP (Codex / TCVN 5603)'),
    ('ISO22000', 'ISO 22000 / TCVN ISO 22000'),
    ('ISO9001', 'ISO 9001'),
    ('ISO14001', 'ISO 14001'),
    ('FSSC22000', 'FSSC 22000'),
    ('BRCGS', 'BRCGS'),
    ('GMP', 'GMP'),
    ('GMP_WHO', 'GMP-WHO'),
    ('CGMP', 'CGMP-ASEAN'),
    ('GACP_WHO', 'GACP-WHO'),
    ('ORGANIC_VN', 'Hữu cơ TCVN 11041'),
    ('ORGANIC_USDA', 'USDA Organic'),
    ('ORGANIC_EU', 'EU Organic'),
    ('ORGANIC_JAS', 'JAS'),
    ('HALAL', 'HALAL'),
    ('FDA', 'US FDA facility registration'),
    ('RAINFOREST', 'Rainforest Alliance / UTZ'),
    ('FAIRTRADE', 'Fairtrade'),
    ('4C', '4C'),
    ('ASC', 'ASC'),
    ('BAP', 'BAP'),
    ('MSC', 'MSC'),
    ('FSC', 'FSC'),
    ('SMETA', 'SMETA / BSCI / SA8000'),
    ('ATTP', 'Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm'),
    ('TCB', 'Tự công bố sản phẩm / đăng ký bản công bố'),
    ('OTHER', 'Khác');

create table quality_certificate (
    id                 uuid primary key,
    scheme             text        not null references quality_scheme,
    number             text        not null,
    issuer             text        not null,
    holder_name        text        not null,
    holder_producer_id uuid,
    scope              text,
    legal_basis        text,
    province_code      text        not null,
    product_ids        uuid[]      not null default '{}',
    valid_from         date        not null,
    valid_until        date,       -- last day, included; absent: no end (self-declaration)
    withdrawn_on       date,
    version            bigint      not null,
    recorded_at        timestamptz not null,
    constraint quality_certificate_once unique (scheme, issuer, number),
    constraint quality_certificate_dates check (valid_until >= valid_from)
);

create index quality_certificate_by_product on quality_certificate using gin (product_ids);
