-- Who was asked to see to a recommendation. That it was assigned, and every comment, is an entry of its history.
alter table recommendation add column assignee text check (length(assignee) between 1 and 200);
