alter table programme_import
    add column cancelled  boolean not null default false, -- by whoever pushed it; what is taken stays
    add column file_bytes bigint  not null default 0, -- as it came over the wire
    add column bytes_done bigint  not null default 0; -- of them, read for the last batch that was taken
