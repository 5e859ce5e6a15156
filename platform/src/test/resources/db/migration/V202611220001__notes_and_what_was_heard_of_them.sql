create table note (id uuid primary key, text text not null, version bigint not null default 0);
create table heard (id bigint generated always as identity primary key, key uuid not null, version bigint not null, text text not null);
create table cured (key uuid primary key);
