-- The code under which a product was last forwarded.
create index assessment_by_product on assessment (product_id, id desc) where product_code is not null;
