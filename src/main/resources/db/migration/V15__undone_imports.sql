-- An import that was taken back stays in the record. Its rows end with the revision of the undoing, and rows that it had
-- ended are known again from that revision on, in copies: what was known in between stays readable as it was.
alter table import add column undone_revision bigint references revision (id);
alter table import add column undone_by text;
alter table import add column undone_at timestamptz;
alter table import add column undone_ended bigint;
alter table import add column undone_revived bigint;

-- A copy of a file that is known again: the file that came in.
alter table source_file add column again_of integer references source_file (id);

comment on column import.undone_revision is 'The revision that took the import back';
comment on column source_file.again_of is 'The file that this one makes known again';

-- An account that is out of sight: the sample, once its reader has one of their own.
alter table account add column hidden boolean not null default false;
comment on column account.hidden is 'Whether nobody is to see it';
