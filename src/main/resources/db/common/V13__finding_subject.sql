-- The same approvers again: an office and as many keyed marks as an approval can hold.
alter table finding alter column subject set data type varchar(1100);
