-- What the current certificate says of a product. In a row of its own: a product has six indexes, and every certificate wrote to all of them.
create table product_star (
    product_id  uuid     primary key references product,
    stars       smallint check (stars between 3 and 5), -- of the current certificate, also when it has lapsed
    star_state  text     not null check (star_state in ('RECOGNISED', 'LAPSED', 'REVOKED', 'UNRATED')),
    valid_until date     -- last day of the current certificate
);
create index product_star_by_stars on product_star (stars, product_id) where stars is not null;

insert into product_star (product_id, stars, star_state, valid_until)
select id, stars, star_state, valid_until from product where star_state <> 'UNRATED';

drop index product_by_stars;
alter table product drop column stars, drop column star_state, drop column valid_until,
    drop column revision; -- product_view counts it

-- An answer is written when the product comes and again when its certificate does: with room beside it the second needs no index.
alter table product_view set (fillfactor = 40);
