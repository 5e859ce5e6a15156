-- A certificate's place in the signed lists of what has ended; given once, with gaps where an issue failed.
create sequence certificate_status_index minvalue 0;

alter table certificate add column status_index bigint not null default nextval('certificate_status_index');

create unique index certificate_by_status_index on certificate (status_index);
