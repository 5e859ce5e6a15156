-- Copy of product-service's packagings, also of ended ones: goods in them may stand on shelves. Display and search by item number only.
create table known_packaging (
    packaging_id uuid    primary key, -- owned by product-service; no foreign key across databases
    product_id   uuid    not null,
    form         text    not null,
    net_amount   text    not null, -- decimal
    net_unit     text    not null,
    gtin         text,    -- of GS1, as printed
    gtin14       text,    -- filled up with zeros
    in_use       boolean not null
);

create index known_packaging_by_product on known_packaging (product_id);
create index known_packaging_by_gtin on known_packaging (gtin14) where gtin14 is not null;

-- Hash of the product's picture, which product-service shows; null if it has none.
alter table known_product add column picture_sha256 text;
