alter table assessment_import drop constraint import_format;
alter table assessment_import add constraint import_format check (format in ('NDJSON', 'CSV', 'XLSX'));
