-- How a product is packed for sale. Ended ones stay: what was sold in them is still on shelves.
create table packaging (
    id         uuid        primary key,
    product_id uuid        not null references product,
    form       text        not null check (length(form) between 1 and 200), -- e.g. a tin box
    net_amount text        not null check (net_amount ~ '^[0-9]{1,7}([.][0-9]{1,3})?$'), -- decimal, as printed
    net_unit   text        not null check (net_unit in ('G', 'KG', 'ML', 'L', 'PIECE', 'M')),
    gtin       text        check (gtin ~ '^([0-9]{8}|[0-9]{12,14})$'), -- of GS1, as printed; null if it has none
    gtin14     text        check (gtin14 ~ '^[0-9]{14}$'), -- the same, filled up with zeros
    added_at   timestamptz not null,
    added_by   text        not null,
    ended_at   timestamptz,
    ended_by   text,
    constraint packaging_gtin_whole check ((gtin is null) = (gtin14 is null)),
    constraint packaging_ended_by_someone check ((ended_at is null) = (ended_by is null))
);

create index packaging_by_product on packaging (product_id, id);
-- A number names one item at a time.
create unique index packaging_gtin_once on packaging (gtin14) where ended_at is null;

-- A packaging ends once, and otherwise stays as it was added.
create function refuse_change_of_packaging() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.ended_at is not null
       or (old.product_id, old.form, old.net_amount, old.net_unit, old.gtin, old.added_at, old.added_by)
          is distinct from (new.product_id, new.form, new.net_amount, new.net_unit, new.gtin, new.added_at, new.added_by) then
        raise exception 'rows of % are kept: another packaging is a new row', tg_table_name;
    end if;
    return new;
end
$$;

create trigger packaging_fixed before update or delete on packaging
    for each row execute function refuse_change_of_packaging();

-- The public picture of a product, drawn anew from what was uploaded, so that no place or time of the photograph is in it.
create table product_picture (
    product_id       uuid        primary key references product,
    sha256           text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size_bytes       bigint      not null check (size_bytes > 0),
    thumbnail_sha256 text        not null check (thumbnail_sha256 ~ '^[0-9a-f]{64}$'),
    thumbnail_bytes  bigint      not null check (thumbnail_bytes between 1 and 20480), -- the verification page has 60 kB
    width            integer     not null check (width > 0), -- of the picture, in pixels
    height           integer     not null check (height > 0),
    set_at           timestamptz not null,
    set_by           text        not null
);
