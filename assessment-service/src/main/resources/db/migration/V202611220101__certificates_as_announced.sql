-- What this service knows of a certificate, learned from the certification topic: whom complaints and inspections concern.
create table certificate_copy (
    certificate_id uuid    primary key, -- owned by certification-service; no foreign key across databases
    number         text    not null unique,
    product_id     uuid    not null,
    product_name   text    not null,
    producer_id    uuid    not null,
    producer_name  text    not null,
    province_code  text    not null,
    commune_code   text,
    stars          integer not null constraint certificate_copy_stars check (stars between 3 and 5),
    valid_from     date    not null,
    valid_until    date    not null,
    revoked_on     date,
    superseded_on  date,
    announced      bigint  not null -- version of the last event applied
);

create index certificate_copy_by_product on certificate_copy (product_id, valid_from desc);
create index certificate_copy_by_producer on certificate_copy (producer_id);
